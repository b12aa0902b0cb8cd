using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds groups of inputs of which one, or at least one, is given whole.</summary>
internal sealed class GroupsBinder
{
    /// <summary>The client keeps what is given of the inputs in the bits of one number.</summary>
    private const int MaximalInputs = 31;

    private readonly RequestBindings _bindings;
    private readonly ICollection<string> _faulty;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="faulty">Inputs whose mistakes were reported: mistakes about them here are only consequences.</param>
    public GroupsBinder(RequestBindings bindings, ICollection<string> faulty, DiagnosticBag diagnostics)
    {
        _bindings = bindings;
        _faulty = faulty;
        _diagnostics = diagnostics;
    }

    public EquatableArray<GroupsModel> Bind(EquatableArray<GroupsSyntax> all) => all.Select(Bind).OfType<GroupsModel>().ToEquatableArray();

    /// <summary>Checks that no group has an input by which a walk asks for its pages: it leaves that out at first, and adds it later.</summary>
    public void CheckPages(EquatableArray<GroupsSyntax> all, PageSteps steps)
    {
        foreach (GroupsSyntax syntax in all)
        {
            foreach (Word name in syntax.Groups.SelectMany(group => group).Where(name => steps.Inputs.Any(input => input.WireName == name.Text)))
            {
                _diagnostics.Report(LimitRules.BadGroups, name.Span, syntax.Key.Text, $"'{name.Text}' asks for a page, which a walk adds by itself, so leave it out of the groups");
            }
        }
    }

    /// <returns>Null when there is a mistake, which is reported.</returns>
    private GroupsModel? Bind(GroupsSyntax syntax)
    {
        List<EquatableArray<BindingModel>> groups = new();
        foreach (EquatableArray<Word> group in syntax.Groups)
        {
            var inputs = group.Select(name => Find(name, syntax.Key.Text)).ToList();
            if (inputs.Any(input => input is null))
            {
                return null;
            }

            if (group.FirstOrDefault(name => group.Any(earlier => earlier.Text == name.Text && earlier.Span.Start < name.Span.Start)) is { } again)
            {
                _diagnostics.Report(LimitRules.BadGroups, again.Span, syntax.Key.Text, $"a group has '{again.Text}' twice, so delete it here");
                return null;
            }

            groups.Add(inputs.OfType<BindingModel>().ToEquatableArray());
        }

        GroupsModel model = new(syntax.Key.Text == GroupsSyntax.ExactlyOne ? GroupsKind.ExactlyOne : GroupsKind.OneOrMore, groups.ToEquatableArray());
        if (ProblemOf(groups) is { } problem)
        {
            _diagnostics.Report(LimitRules.BadGroups, syntax.Key.Span, syntax.Key.Text, problem);
            return null;
        }

        return model;
    }

    private BindingModel? Find(Word name, string key)
    {
        var named = _bindings.Inputs.Where(input => input.WireName == name.Text).ToList();
        if (named.Count != 1)
        {
            if (!_faulty.Contains(name.Text))
            {
                string hint = named.Count > 1 ? ": it is the name of several, which cannot be told apart here"
                    : DidYouMean.Hint(name.Text, _bindings.Inputs.Select(input => input.WireName), ": declare it in 'query:' or 'body:', or where it is sent");
                _diagnostics.Report(LimitRules.UnknownGroupInput, name.Span, name.Text, hint);
            }

            return null;
        }

        if (!named[0].IsOptional)
        {
            _diagnostics.Report(LimitRules.RequiredInGroup, name.Span, name.Text, key);
            return null;
        }

        return named[0];
    }

    private static string? ProblemOf(List<EquatableArray<BindingModel>> groups)
    {
        for (int i = 0; i < groups.Count; i++)
        {
            for (int other = 0; other < groups.Count; other++)
            {
                if (i != other && groups[i].All(input => groups[other].Contains(input)))
                {
                    return $"a group is part of another, so delete one, or what they share ({string.Join(", ", groups[i].Select(input => $"'{input.WireName}'"))})";
                }
            }
        }

        return groups.SelectMany(group => group).Distinct().Count() > MaximalInputs ? "they have more than 31 inputs, so say it in 'requires:'" : null;
    }
}
