using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Matching.Solver;

/// <summary>A short number that tells models apart: SHA-256 of all that is in one.</summary>
internal static class ModelFingerprint
{
    /// <summary>64 hexadecimal digits; equal for models whose parts are equal in the same order.</summary>
    public static string Of(AssignmentModel model)
    {
        ModelData data = model.Data;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string level in data.Levels)
        {
            Add(hash, level);
        }

        foreach (int[] list in (int[][])[data.ItemSize, data.ItemGroup, data.ItemClass, data.BinPlaces, data.BinSharedPlaces, data.BinGroup, data.ArcStart, data.ArcBin,
            data.TogetherStart, data.TogetherItem, data.PresenceStart, data.PresenceBin, [data.GroupCount, data.LoadCount, data.ClassCount]])
        {
            Add(hash, list);
        }

        foreach (long[] list in (long[][])[data.Offset, data.LeaveOutCost, data.UnlistedFloor, data.OpeningCost, data.LoadLimit, data.ArcCost, data.ArcLoad, data.ClassPairCost,
            data.PairCost, data.SplitCost])
        {
            Add(hash, list);
        }

        foreach (bool[] list in (bool[][])[data.ItemSolo, data.MayBeLeftOut, data.HasUnlisted, data.ArcExempt, data.ClassConflict])
        {
            Add(hash, list);
        }

        Add(hash, Array.ConvertAll(data.Pairs, pair => (((long)pair.First << 21) + pair.Second) * (pair.Conflict ? -1 : 1)));
        foreach (LinearLimit limit in data.LinearLimits)
        {
            Add(hash, limit.Name);
            Add(hash, [limit.Maximum, limit.Constant]);
            Add(hash, limit.ArcIndices);
            Add(hash, limit.ArcCoefficients);
            Add(hash, limit.ItemIndices);
            Add(hash, limit.ItemCoefficients);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Each list is preceded by its length, so that what one list ends with cannot be taken for the beginning of the next.
    private static void Add<T>(IncrementalHash hash, T[] list)
        where T : unmanaged
    {
        hash.AppendData(BitConverter.GetBytes(list.LongLength));
        hash.AppendData(MemoryMarshal.AsBytes(list.AsSpan()));
    }

    private static void Add(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));
}
