import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Tabel } from '../../platform/ui/table.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { Perubahan } from '../paket-kini.js'
import { SkemaKiriman } from './schema.js'

export interface KirimanRow {
  id: string
  tujuan: string
  surat: string
  jumlah: number
  /** The public address; empty when it works no more. */
  tautan: string
  sha256: string
  berlakuSampai: string
  keadaan: 'berlaku' | 'berakhir' | 'dicabut' | 'diterima'
  diambil: number
  edisi: number
  /** Certificates that are not as they were packed. */
  perubahan: Perubahan[]
  /** Who confirmed editions before this one. */
  dahulu: string[]
  diterima: string
}

const KEADAAN = {
  berlaku: ['Menunggu penerimaan', 'info'],
  berakhir: ['Tautan berakhir', 'netral'],
  dicabut: ['Dicabut', 'bahaya'],
  diterima: ['Diterima', 'baik'],
} as const

interface Prop {
  pelatihan: { id: string; nama: string }
  kiriman: KirimanRow[]
  kelola: boolean
  csrf: string
}

/** Packages for those who held a training: what went to whom, and whether it arrived. */
export function HalamanKiriman({ pelatihan, kiriman, kelola, csrf }: Prop) {
  const alamat = `/pelatihan/${pelatihan.id}/kiriman`
  return (
    <>
      <p class="letak">
        <a href={`/pelatihan/${pelatihan.id}/sertifikat`}>Sertifikat {pelatihan.nama}</a>
      </p>
      <h1>Kiriman sertifikat {pelatihan.nama}</h1>
      {kelola && (
        <details class="kartu" open={kiriman.length === 0}>
          <summary>Siapkan kiriman</summary>
          <p>
            Satu ZIP berisi semua sertifikat bertanda tangan dan daftarnya. Kirimkan tautannya
            bersama surat pengantar; penerima mengunduh tanpa masuk, lalu mengonfirmasi.
          </p>
          <FormSkema skema={SkemaKiriman} aksi={alamat} csrf={csrf} tombol="Siapkan kiriman" />
        </details>
      )}
      <Tabel
        keterangan="Kiriman"
        keteranganTersembunyi
        baris={kiriman}
        kosong="Belum ada kiriman."
        kolom={[
          {
            judul: 'Kepada',
            isi: (k) => (
              <>
                {k.tujuan}
                <small>Surat pengantar {k.surat}</small>
              </>
            ),
          },
          { judul: 'Sertifikat', isi: (k) => k.jumlah, angka: true },
          {
            judul: 'Keadaan',
            isi: (k) => (
              <>
                <Lencana jenis={KEADAAN[k.keadaan][1]}>{KEADAAN[k.keadaan][0]}</Lencana>
                <small>{k.diterima || `Diunduh ${k.diambil} kali`}</small>
                {k.dahulu.map((d) => (
                  <small>{d}</small>
                ))}
                {k.perubahan.length > 0 && (
                  <small>
                    {k.perubahan.length} sertifikat berubah sejak dikemas
                    {k.diambil > 0 && '; beri tahu penerima agar mengunduh kembali'}
                  </small>
                )}
              </>
            ),
          },
          {
            judul: 'Tautan',
            isi: (k) => (
              <>
                {k.tautan ? <a href={k.tautan}>{k.tautan}</a> : '–'}
                <small>
                  {k.tautan && `Sampai ${tanggalPanjang(k.berlakuSampai)}. `}SHA-256{' '}
                  <code class="sidik">{k.sha256}</code>
                </small>
              </>
            ),
          },
          ...(kelola
            ? [
                {
                  judul: 'Tindakan',
                  isi: (k: KirimanRow) =>
                    k.tautan && (
                      <form method="post" action={`/kiriman/${k.id}/cabut`}>
                        <input type="hidden" name="_csrf" value={csrf} />
                        <button class="tombol-tipis">Cabut tautan</button>
                      </form>
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
