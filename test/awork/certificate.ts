import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
  /** What Chromium's `--ignore-certificate-errors-spki-list` wants. */
  spki: string;
}

/** Makes a certificate for awork's hosts, good for two days and this run only. */
export async function newCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Local awork' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 2 * 24 * 60 * 60 * 1000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: '*.awork.com' },
          { type: 2, value: 'awork.com' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert, spki: spkiOf(made.cert) };
}

function spkiOf(cert: string): string {
  const der = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('base64');
}
