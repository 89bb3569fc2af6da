import { createTransport } from 'nodemailer'

/** A mail server as an office describes it. */
export interface ServerSurel {
  host: string
  port: number
  /** `tls` from the first byte, `starttls` or nothing goes, `tanpa` in the clear. */
  keamanan: 'starttls' | 'tls' | 'tanpa'
  pengguna: string
  sandi: string
}

export interface PesanSurel {
  dari: string
  kepada: string
  perihal: string
  teks: string
  /** The same for the same message sent again, so that a mailbox can tell. */
  id: string
}

/** Why a message did not go. `tetap`: this very message never will. */
export class SurelGagal extends Error {
  readonly tetap: boolean
  constructor(sebab: string, tetap: boolean) {
    super(sebab)
    this.tetap = tetap
  }
}

/** Milliseconds for each of: reaching the server, its greeting, silence afterwards. */
const BATAS = 15_000

/** Hands one message to the server, which then answers for it. Throws SurelGagal, without secrets. */
export async function kirimSurel(s: ServerSurel, p: PesanSurel): Promise<void> {
  const transport = createTransport({
    host: s.host,
    port: s.port,
    secure: s.keamanan === 'tls',
    requireTLS: s.keamanan === 'starttls',
    ignoreTLS: s.keamanan === 'tanpa',
    ...(s.pengguna ? { auth: { user: s.pengguna, pass: s.sandi } } : {}),
    connectionTimeout: BATAS,
    greetingTimeout: BATAS,
    socketTimeout: BATAS,
    // A title that looks like a file name or an address must stay text.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: p.dari,
      to: { name: '', address: p.kepada },
      subject: p.perihal,
      text: p.teks,
      messageId: `<${p.id}@${p.dari.split('@')[1] ?? 'paraf'}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (galat) {
    throw dariGalat(galat as GalatSmtp)
  } finally {
    transport.close()
  }
}

interface GalatSmtp extends Error {
  code?: string
  responseCode?: number
  /** What was being said when it went wrong; `API`: nodemailer itself refused the address. */
  command?: string
}

const SEBAB: Record<string, string> = {
  EAUTH: 'server menolak nama pengguna atau kata sandi',
  EDNS: 'nama server tidak ditemukan',
  ECONNECTION: 'server tidak dapat dihubungi',
  ESOCKET: 'server tidak dapat dihubungi',
  ETIMEDOUT: 'server tidak menjawab',
  ETLS: 'sambungan aman (TLS) gagal',
}

/** Only what the server said about one address is final; all else may be better in a while. */
function dariGalat(g: GalatSmtp): SurelGagal {
  const jawab = g.responseCode ? ` (${g.responseCode})` : ''
  const alamat = g.code === 'EENVELOPE' && ['RCPT TO', 'API'].includes(g.command ?? '')
  const tetap = alamat && (g.responseCode ?? 500) >= 500
  const sebab = alamat ? 'alamat penerima ditolak' : (SEBAB[g.code ?? ''] ?? 'server menolak surel')
  return new SurelGagal(`${sebab}${jawab}`, tetap)
}
