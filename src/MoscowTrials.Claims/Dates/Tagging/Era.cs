namespace MoscowTrials.Claims.Dates.Tagging;

internal enum Era : byte
{
    None,
    BeforeChrist,
    AnnoDomini,
}
