namespace Hardening.Tests.Model;

public sealed class PersistentListTests
{
    [Fact]
    public void Two_lists_grown_from_one_do_not_see_each_other()
    {
        var start = PersistentList<int>.Empty.Add(1).Add(2);
        var left = start.Add(3);
        var right = start.Add(4).Add(5);
        Assert.Equal([1, 2], start);
        Assert.Equal([1, 2, 3], left);
        Assert.Equal([1, 2, 4, 5], right);
        Assert.Empty(PersistentList<int>.Empty);
    }
}
