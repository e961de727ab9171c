using Hardening;

namespace Described;

internal static class Mistakes
{
    public static void Make(string? mistake, Server server)
    {
        switch (mistake)
        {
            case "literal":
                server.Firewall.AllowTcp(53).AllowTcp(70000); // mark: literal
                break;
            case "literal in a chain":
                server.Network
                    .NameServers("192.168.1.1")
                    .Interface("enp1s0", nic => nic
                        .Address("192.168.1.300/24")); // mark: literal in a chain
                break;
            case "unknown name":
                server.Kernel.Sysctl("kernel.kptr_restict", 2); // mark: unknown name
                break;
            case "value":
                _ = Port.From(0); // mark: value
                break;
            case "initializer":
                server.Firewall.AllowTcp(Ports.Web.Number);
                break;
            case "exception":
                _ = File.ReadAllText("/nowhere/key.pub"); // mark: exception
                break;
            case "exception in a helper":
                Throw(); // mark: caller
                break;
            case "exception with escapes":
                throw new FormatException("red \e[31m text\nand a second line"); // mark: exception with escapes
            case "thread":
                var thread = new Thread(Throw);
                thread.Start();
                thread.Join();
                break;
            case "option":
                server.Nixos.Set("services.clock.enable", true); // mark: option
                break;
            case "import":
                server.Import("./hardware-configuration.nix"); // mark: import
                break;
        }
    }

    public static void Throw() => throw new InvalidOperationException("no key for the administrator"); // mark: helper
}

internal static class Ports
{
    public static Port Web { get; } = Port.From(800000); // mark: initializer
}
