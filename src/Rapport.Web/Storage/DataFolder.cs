namespace Rapport.Web.Storage;

/// <summary>Where the installation keeps its files: <c>RAPPORT_DATA</c>, or <c>data</c> in the folder the program is started in.</summary>
internal sealed class DataFolder
{
    /// <summary>Makes the folder where it is absent, for its owner only.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The path of a file or folder in it, which need not be there yet.</summary>
    public string In(string name) => System.IO.Path.Combine(Path, name);
}
