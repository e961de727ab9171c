namespace Hardening.Tests.Values.Files;

public sealed class FileModeTests
{
    [Theory]
    [InlineData("0440", 0x120)]
    [InlineData("440", 0x120)]
    [InlineData("0000", 0)]
    [InlineData("7777", 0xFFF)]
    [InlineData("4755", 0x9ED)]
    public void Reads_the_digits_of_chmod(string text, int bits) => Assert.Equal(bits, FileMode.From(text).Bits);

    [Theory]
    [InlineData(0440, "0440")]
    [InlineData(0044, "0044")]
    [InlineData(0000, "0000")]
    [InlineData(4755, "4755")]
    public void Reads_the_digits_of_a_number_as_they_stand(int digits, string text) => Assert.Equal(FileMode.From(text), FileMode.From(digits));

    [Fact]
    public void Is_written_with_four_digits()
    {
        Assert.Equal("0640", FileMode.From("640"));
        Assert.Equal(FileMode.From("0640"), FileMode.From("640"));
    }

    [Theory]
    [InlineData("0440", true, false, false, false, false)]
    [InlineData("0400", false, false, false, false, false)]
    [InlineData("0604", false, true, false, false, false)]
    [InlineData("0666", true, true, true, true, false)]
    [InlineData("0711", true, true, false, false, false)]
    [InlineData("4700", false, false, false, false, true)]
    [InlineData("2700", false, false, false, false, true)]
    [InlineData("1700", false, false, false, false, false)]
    public void Knows_to_whom_the_file_is_open(string text, bool group, bool others, bool groupWrites, bool othersWrite, bool setId)
    {
        var mode = FileMode.From(text);
        Assert.Equal((group, others, groupWrites, othersWrite, setId), (mode.IsOpenToGroup, mode.IsOpenToOthers, mode.IsWritableByGroup, mode.IsWritableByOthers, mode.IsSetId));
    }

    [Theory]
    [InlineData("44")]
    [InlineData("00440")]
    [InlineData("0448")]
    [InlineData("u=r")]
    [InlineData("0o440")]
    [InlineData("-440")]
    public void Refuses_other_texts(string text) => Refused.With<string, FileMode>(
        $"\"{text}\" is not a valid file mode: expected three or four digits from 0 to 7, such as \"0440\".", text, FileMode.TryFrom, FileMode.From);

    [Theory]
    [InlineData(448)]
    [InlineData(-440)]
    [InlineData(10440)]
    [InlineData(int.MinValue)]
    public void Refuses_other_numbers(int digits) => Refused.With<int, FileMode>(
        $"{digits} is not a valid file mode: expected up to four digits from 0 to 7. Write them as for chmod, such as 0440.", digits, FileMode.TryFrom, FileMode.From);
}
