import NIOSSL

/// The certificates by which hosts are believed.
enum TrustRoots {
  /// Those of the system, read once: each client of its own would read and keep 140 of them, which
  /// costs more than all the rest of a fetch.
  static let system: NIOSSLTrustRoots = {
    for path in places {
      // Which place has them differs between systems, so a missing file is no failure.
      guard let certificates = try? NIOSSLCertificate.fromPEMFile(path), !certificates.isEmpty
      else { continue }
      return .certificates(certificates)
    }
    return .default
  }()

  private static let places = [
    "/etc/ssl/certs/ca-certificates.crt",  // Debian, Ubuntu, Arch, Alpine
    "/etc/pki/tls/certs/ca-bundle.crt",  // Fedora, Red Hat
    "/etc/ssl/ca-bundle.pem",  // SUSE
  ]
}
