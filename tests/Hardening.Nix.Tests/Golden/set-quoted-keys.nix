{
  "net.ipv4.conf.all.rp_filter" = 1;
  virtualHosts."example.org".root = "/srv";
  "if" = null;
  "or" = null;
  "1st" = null;
  "" = null;
}
