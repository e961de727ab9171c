namespace Hardening;
/// <summary>x</summary>
public static class Provisional { /// <summary>x</summary>
public static Task<int> RunAsync(this Fleet fleet, string[] args) { foreach (var f in Nix.Flake.FlakeEmitter.Emit(fleet.ToModel())) { Console.WriteLine("=== " + f.Path); Console.WriteLine(System.Text.Encoding.UTF8.GetString(f.Content.Span)); } return Task.FromResult(0); } }
