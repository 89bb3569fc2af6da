import type { ComponentChild, JSX } from 'preact'
import type { KepalaHalaman } from '../platform/http/types.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { kapasitas, SEBUTAN_CARA, type Terbitan } from './terbitan.js'

const STATUS = {
  sah: { kelas: 'kabar-baik', kata: 'SAH', kalimat: 'tercatat dan berlaku' },
  dibatalkan: { kelas: 'kabar-bahaya', kata: 'DIBATALKAN', kalimat: 'sudah dibatalkan' },
  digantikan: { kelas: 'kabar-bahaya', kata: 'DIGANTIKAN', kalimat: 'sudah digantikan' },
} as const

interface Prop {
  t: Terbitan
  kantor: Pick<KepalaHalaman, 'nama'>
  token: string
  /** Address of the script that compares in the browser. */
  modul: string
  saat(d: Date): string
  csrf: string
  /** Outcome of a comparison, when one was just made. */
  banding: Banding | null
}

export interface Banding {
  nama: string
  cocok: boolean
}

/** What a QR code leads to: is this document ours, and is it still good. */
export function HalamanVerifikasi({
  t,
  kantor,
  token,
  modul,
  saat,
  csrf,
  banding,
}: Prop): JSX.Element {
  const status = STATUS[t.status]
  return (
    <>
      <p class="letak">Pemeriksaan keaslian</p>
      <h1>{t.nomor ? `${t.jenis} Nomor ${t.nomor}` : t.jenis}</h1>
      <p class={`kabar ${status.kelas}`} role="status">
        <strong>{status.kata}</strong>: {t.apa === 'sertifikat' ? 'sertifikat' : 'naskah'} ini{' '}
        {status.kalimat} pada {kantor.nama || 'kantor ini'}.{t.alasan && ` Alasan: ${t.alasan}.`}
        <Pengganti t={t} />
      </p>
      <dl class="isi-naskah kartu">
        <Butir nama="Tanggal">{t.tanggal ? tanggalPanjang(t.tanggal) : '-'}</Butir>
        {t.apa === 'naskah' && (
          <Butir nama="Hal">{t.hal ?? 'Tidak ditampilkan karena sifat pengamanannya'}</Butir>
        )}
        {t.dahulu && <Butir nama="Menggantikan">Sertifikat nomor {t.dahulu}</Butir>}
        {t.peserta && <Peserta p={t.peserta} />}
        {t.tanda.map((s) => (
          <Butir nama="Ditandatangani oleh">
            {s.siapa.nama}
            <br />
            {kapasitas(s)}
            {s.saat && `, ${saat(s.saat)}`}
          </Butir>
        ))}
        <Butir nama="Cara">{SEBUTAN_CARA[t.cara]}</Butir>
        <Butir nama="Sidik SHA-256">
          {t.sha256 ? <code class="sidik">{t.sha256}</code> : 'PDF sedang dibuat'}
        </Butir>
        {t.pindaian.map((sidik) => (
          <Butir nama="Sidik pindaian">
            <code class="sidik">{sidik}</code>
          </Butir>
        ))}
      </dl>
      {t.sha256 && (
        <FormBanding {...{ token, modul, csrf, banding, sidik: [t.sha256, ...t.pindaian] }} />
      )}
    </>
  )
}

const Butir = ({ nama, children }: { nama: string; children: ComponentChild }) => (
  <div>
    <dt>{nama}</dt>
    <dd>{children}</dd>
  </div>
)

const Pengganti = ({ t }: { t: Terbitan }) =>
  t.pengganti && (
    <>
      {' Penggantinya: '}
      {t.pengganti.token ? (
        <a href={`/v/${t.pengganti.token}`}>Nomor {t.pengganti.nomor}</a>
      ) : (
        `Nomor ${t.pengganti.nomor}`
      )}
      .
    </>
  )

const Peserta = ({ p }: { p: NonNullable<Terbitan['peserta']> }) => (
  <>
    <Butir nama="Diberikan kepada">{p.nama}</Butir>
    <Butir nama="NIP">{p.nip}</Butir>
    <Butir nama="Pelatihan">
      {p.pelatihan}
      {p.jp !== null && `, ${p.jp} JP`}
    </Butir>
    {p.kodeRegistrasi && <Butir nama="Kode registrasi">{p.kodeRegistrasi}</Butir>}
  </>
)

interface PropBanding {
  token: string
  csrf: string
  banding: Banding | null
  sidik: string[]
  modul: string
}

/** Works by sending the file; with a script the file need not leave the reader's machine. */
const FormBanding = ({ token, csrf, banding, sidik, modul }: PropBanding) => (
  <section>
    <h2>Bandingkan berkas</h2>
    <p>
      Pilih PDF yang Anda terima, atau seret ke kotak di bawah. Berkas hanya dibandingkan, tidak
      disimpan.
    </p>
    <p
      class={banding ? `kabar ${banding.cocok ? 'kabar-baik' : 'kabar-bahaya'}` : ''}
      role="status"
      data-hasil-banding
    >
      {banding && kalimatBanding(banding)}
    </p>
    <form
      class="formulir"
      method="post"
      action={`/v/${token}`}
      encType="multipart/form-data"
      data-modul={modul}
      data-banding={sidik.join(' ')}
      data-sama={kalimatBanding({ nama: '{nama}', cocok: true })}
      data-beda={kalimatBanding({ nama: '{nama}', cocok: false })}
    >
      <input type="hidden" name="_csrf" value={csrf} />
      <p class="kolom">
        <label for="v-berkas">PDF yang diterima</label>
        <input type="file" id="v-berkas" name="berkas" accept="application/pdf" required />
      </p>
      <div class="tindakan">
        <button>Bandingkan</button>
      </div>
    </form>
  </section>
)

export const kalimatBanding = ({ nama, cocok }: Banding): string =>
  cocok
    ? `${nama} sama persis dengan berkas yang diterbitkan.`
    : `${nama} TIDAK sama dengan berkas yang diterbitkan: isinya berubah, atau berkas ini bukan terbitan aslinya (misalnya hasil pindai atau cetak ulang).`
