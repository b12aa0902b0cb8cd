namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>The codes of the token service, as EnOS documents them.</summary>
internal enum TokenCode
{
    Success = 0,
    RepeatedEncryption = 1001,
    UnknownAppKey = 1002,
    WrongEncryption = 1003,
    InvalidParameter = 1004,
    EmptyParameter = 1202,
    TokenExpired = 1203,
}
