using Hardening.Nix.Tests.Writer;

return args switch
{
    ["write", var folder, var generation, .. var options] => WriteCommand.Run(folder, generation, options),
    ["measure", var folder, var hosts, var each] => MeasureCommand.Run(folder, int.Parse(hosts), int.Parse(each)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        write FOLDER GENERATION [force] [wait] [hosts=COUNT] [kill=STEP] [interrupt] [patience=MILLISECONDS]
        measure FOLDER HOSTS FILES-PER-HOST
        """);
    return 64;
}
