namespace Rapport.Web.Look;

/// <summary>The codewords of a QR code of version 10 M: 216 of data in five blocks, each with 26 of Reed-Solomon correction, interleaved.</summary>
internal static class QrCodewords
{
    private const int Data = 216;
    private const int Blocks = 5;
    private const int Correction = 26;

    private static readonly byte[] Generator = MakeGenerator();

    /// <summary>All 346 codewords of at most 213 bytes.</summary>
    public static byte[] Of(byte[] bytes)
    {
        var data = Padded(bytes);
        // Four blocks of 43, and a last one of 44.
        var blocks = Enumerable.Range(0, Blocks).Select(block => data[(block * 43)..(block == Blocks - 1 ? Data : (block + 1) * 43)]).ToList();
        var corrections = blocks.ConvertAll(Corrected);
        return
        [
            .. Enumerable.Range(0, 44).SelectMany(at => blocks.Where(block => at < block.Length).Select(block => block[at])),
            .. Enumerable.Range(0, Correction).SelectMany(at => corrections.Select(correction => correction[at])),
        ];
    }

    /// <summary>Four bits that say bytes follow, sixteen that say how many, the bytes, four bits of zero, and filling in turns.</summary>
    private static byte[] Padded(byte[] bytes)
    {
        var data = new byte[Data];
        byte[] head = [0x4, .. Nibbles((byte)(bytes.Length >> 8)), .. Nibbles((byte)bytes.Length), .. bytes.SelectMany(Nibbles), 0];
        for (var at = 0; at < head.Length; at++)
            data[at / 2] |= (byte)(at % 2 == 0 ? head[at] << 4 : head[at]);
        for (var at = head.Length / 2; at < Data; at++)
            data[at] = (byte)((at - (head.Length / 2)) % 2 == 0 ? 0xEC : 0x11);
        return data;
    }

    private static byte[] Nibbles(byte value) => [(byte)(value >> 4), (byte)(value & 15)];

    /// <summary>The remainder of the block, as a polynomial, after division by the generator.</summary>
    private static byte[] Corrected(byte[] block)
    {
        var remainder = new byte[Correction];
        foreach (var value in block)
        {
            var factor = (byte)(value ^ remainder[0]);
            remainder = [.. remainder[1..], 0];
            for (var at = 0; at < Correction; at++)
                remainder[at] ^= Product(Generator[at], factor);
        }
        return remainder;
    }

    /// <summary>The product of (x − 2^i) for i from 0 to 25, its leading 1 left out.</summary>
    private static byte[] MakeGenerator()
    {
        var generator = new byte[Correction];
        generator[^1] = 1;
        byte root = 1;
        for (var times = 0; times < Correction; times++)
        {
            for (var at = 0; at < Correction; at++)
                generator[at] = (byte)(Product(generator[at], root) ^ (at + 1 < Correction ? generator[at + 1] : 0));
            root = Product(root, 2);
        }
        return generator;
    }

    /// <summary>The product in GF(256) with the polynomial 0x11D.</summary>
    private static byte Product(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
            product = (product << 1) ^ ((product >> 7) * 0x11D) ^ ((right >> bit & 1) * left);
        return (byte)product;
    }
}
