import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { sebutCara } from './cara-kirim.js'
import { SkemaKiriman } from './kiriman/skema.js'
import { skemaTerima } from './skema-terima.js'

type Saat = (d: Date | string) => string

interface Prop {
  naskah: any
  pengiriman: any[]
  kaitan: any[]
  saat: Saat
  hariIni: string
  csrf: string
  bolehTerima(p: any): boolean
  /** May enter another dispatch. */
  bolehKirim: boolean
}

/** Where an issued letter went, who received it, with the receipt; and the letters that answer it. */
export function HalamanPengiriman(p: Prop): JSX.Element {
  const { naskah: n } = p
  return (
    <>
      <p class="letak">
        <a href={`/naskah/${n.id}`}>{n.nomor || n.hal}</a>
      </p>
      <h1>Pengiriman: {n.hal}</h1>
      <Fakta
        isi={[
          ['Nomor', n.nomor],
          ['Tanggal', n.tanggal && tanggalPanjang(n.tanggal)],
        ]}
      />
      <Tabel
        keterangan="Pengiriman dan tanda terima"
        keteranganTersembunyi
        baris={p.pengiriman}
        kosong="Surat ini belum dicatat pengirimannya."
        kolom={[
          { judul: 'Tujuan', isi: (b) => <span class="utama">{b.tujuan}</span> },
          {
            judul: 'Cara',
            isi: (b) => (
              <>
                {sebutCara(b.cara)}
                {b.resi && <small>resi {b.resi}</small>}
              </>
            ),
          },
          {
            judul: 'Dikirim',
            isi: (b) => (
              <>
                {p.saat(b.dikirim_at)}
                {b.pengirim && <small>{b.pengirim}</small>}
              </>
            ),
          },
          { judul: 'Tanda terima', isi: (b) => <Terima b={b} saat={p.saat} /> },
          {
            judul: 'Catat',
            isi: (b) => p.bolehTerima(b) && <Catat b={b} hariIni={p.hariIni} csrf={p.csrf} />,
          },
        ]}
      />
      {p.bolehKirim && (
        <details class="kartu" open={p.pengiriman.length === 0}>
          <summary>Catat pengiriman</summary>
          <FormSkema
            skema={SkemaKiriman}
            awal={{ pengiriman: belumDikirim(p) }}
            aksi={`/naskah/${n.id}/pengiriman`}
            csrf={p.csrf}
            tombol="Catat pengiriman"
          />
        </details>
      )}
      {p.kaitan.length > 0 && <Kaitan kaitan={p.kaitan} />}
    </>
  )
}

/** Addressees of the letter to whom nothing was sent yet. */
function belumDikirim({ naskah, pengiriman }: Prop) {
  const sudah = new Set(pengiriman.map((b) => b.tujuan))
  return (naskah.tujuan as string[])
    .filter((t) => !sudah.has(t))
    .map((tujuan) => ({ tujuan, cara: 'kurir' }))
}

const Terima = ({ b, saat }: { b: any; saat: Saat }) =>
  b.diterima_at ? (
    <span>
      {b.penerima}, {saat(b.diterima_at)}
      {b.keterangan && <small>{b.keterangan}</small>}
      {b.sha256 && (
        <small>
          <a href={`/pengiriman/${b.id}/bukti`}>{b.nama_berkas || 'Bukti'}</a>
        </small>
      )}
    </span>
  ) : (
    <span>
      <Lencana>Belum ada</Lencana>
      {b.penerima && <small>{b.penerima}</small>}
    </span>
  )

const Catat = ({ b, hariIni, csrf }: { b: any; hariIni: string; csrf: string }) => (
  <details>
    <summary>{b.diterima_at ? 'Perbaiki' : 'Catat tanda terima'}</summary>
    <FormSkema
      skema={skemaTerima(Boolean(b.diterima_at))}
      awal={{ penerima: b.penerima, tanggal: hariIni }}
      aksi={`/pengiriman/${b.id}/terima`}
      csrf={csrf}
      tombol="Simpan"
    />
  </details>
)

const Kaitan = ({ kaitan }: { kaitan: any[] }) => (
  <>
    <h2>Surat masuk terkait</h2>
    <ul>
      {kaitan.map((k) => (
        <li>
          {k.arah === 'jawaban' ? 'Menjawab ' : 'Dijawab dengan '}
          {k.terbuka ? (
            <a href={`/surat/masuk/${k.id}`}>
              agenda {k.agenda}/{k.tahun}, {k.pengirim}: {k.hal}
            </a>
          ) : (
            `agenda ${k.agenda}/${k.tahun} (rahasia)`
          )}
        </li>
      ))}
    </ul>
  </>
)
