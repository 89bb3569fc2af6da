import { FormSkema } from '../../platform/ui/form.js'
import { Fakta } from '../../platform/ui/table.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { Perubahan } from '../paket-kini.js'
import { SkemaKonfirmasi } from './schema.js'

export interface KirimanDiterima {
  tujuan: string
  surat: string
  pelatihan: string
  jumlah: number
  sha256: string
  ukuran: number
  berlakuSampai: string
  diterima: string
  /** Counts up when certificates in it changed. */
  edisi: number
  sudahDiunduh: boolean
  /** False while all of it waits for signatures. */
  dapatDiunduh: boolean
  perubahan: Perubahan[]
}

interface Prop {
  kantor: string
  k: KirimanDiterima
  token: string
  csrf: string
}

/** A package as its receiver sees it: no name of a participant before it is opened. */
export function HalamanTerimaKiriman({ kantor, k, token, csrf }: Prop) {
  return (
    <>
      <p class="letak">{kantor}</p>
      <h1>Kiriman sertifikat</h1>
      {k.perubahan.length > 0 && <Berubah {...k} />}
      <Fakta
        isi={[
          ['Kepada', k.tujuan],
          ['Pelatihan', k.pelatihan],
          ['Surat pengantar', k.surat],
          ['Isi', k.dapatDiunduh ? `${k.jumlah} sertifikat dan daftarnya` : ''],
          ['Edisi', k.edisi > 1 ? `${k.edisi}, menggantikan edisi sebelumnya` : ''],
          ['Ukuran', k.dapatDiunduh ? `${kilobita(k.ukuran)} KB` : ''],
          ['Berlaku sampai', tanggalPanjang(k.berlakuSampai)],
          ['Sidik SHA-256', k.dapatDiunduh ? <code class="sidik">{k.sha256}</code> : ''],
        ]}
      />
      {k.dapatDiunduh && (
        <p>
          <a class="tombol" href={`/kiriman/${token}/paket.zip`}>
            Unduh paket (ZIP)
          </a>
        </p>
      )}
      <p>
        Berkas memuat data pribadi peserta. Simpan hanya untuk penyerahan dan kepegawaian, dan
        jangan teruskan tautan ini kepada yang tidak berkepentingan.
      </p>
      {k.dapatDiunduh && <Penerimaan {...{ k, token, csrf }} />}
    </>
  )
}

const kilobita = (n: number): string => Math.max(1, Math.round(n / 1024)).toLocaleString('id-ID')

function Penerimaan({ k, token, csrf }: Omit<Prop, 'kantor'>) {
  if (k.diterima)
    return (
      <p class="kabar kabar-baik" role="status">
        Diterima oleh {k.diterima}.
      </p>
    )
  return (
    <section class="kartu">
      <h2>Konfirmasi penerimaan</h2>
      {k.sudahDiunduh ? (
        <>
          <p>Isi sesudah paket diunduh dan dapat dibuka.</p>
          <FormSkema
            skema={SkemaKonfirmasi}
            awal={{ edisi: k.edisi }}
            aksi={`/kiriman/${token}`}
            csrf={csrf}
            tombol="Sudah kami terima"
          />
        </>
      ) : (
        <p>Unduh dan buka paketnya dahulu, lalu muat ulang halaman ini untuk mengonfirmasi.</p>
      )}
    </section>
  )
}

const NASIB: Record<Perubahan['keadaan'], (p: Perubahan) => string> = {
  diperbaiki: () => 'diperbaiki dengan nomor yang sama; berkas yang lama tidak berlaku',
  diganti: (p) => `BATAL, digantikan nomor ${p.kini}`,
  menunggu: (p) =>
    p.kini === p.nomor
      ? 'sedang diperbaiki dan menunggu tanda tangan; belum ada pada paket ini'
      : `BATAL; penggantinya nomor ${p.kini} menunggu tanda tangan dan belum ada pada paket ini`,
  batal: () => 'BATAL, tanpa pengganti',
}

/** What a receiver who had an earlier edition must not use any more. Numbers only. */
function Berubah({ perubahan, dapatDiunduh }: KirimanDiterima) {
  return (
    <section class="kabar kabar-peringatan" role="status">
      <strong>{perubahan.length} sertifikat berubah sejak kiriman ini dibuat.</strong>{' '}
      {dapatDiunduh
        ? 'Paket di bawah sudah memuat yang berlaku; unduh kembali dan musnahkan berkas lamanya.'
        : 'Belum ada yang dapat diunduh; bukalah tautan ini kembali nanti.'}
      <ul>
        {perubahan.map((p) => (
          <li>
            Nomor {p.nomor}: {NASIB[p.keadaan](p)}.
          </li>
        ))}
      </ul>
    </section>
  )
}
