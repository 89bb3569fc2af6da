import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { SkemaKiriman, SkemaKonfirmasi } from './schema.js'

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

interface PropTerima {
  kantor: string
  k: {
    tujuan: string
    surat: string
    pelatihan: string
    jumlah: number
    sha256: string
    ukuran: number
    berlakuSampai: string
    diterima: string
  }
  token: string
  csrf: string
}

/** The same as its receiver sees it: no name of a participant before the package is opened. */
export function HalamanTerimaKiriman({ kantor, k, token, csrf }: PropTerima) {
  return (
    <>
      <p class="letak">{kantor}</p>
      <h1>Kiriman sertifikat</h1>
      <Fakta
        isi={[
          ['Kepada', k.tujuan],
          ['Pelatihan', k.pelatihan],
          ['Surat pengantar', k.surat],
          ['Isi', `${k.jumlah} sertifikat dan daftarnya`],
          ['Ukuran', `${Math.max(1, Math.round(k.ukuran / 1024)).toLocaleString('id-ID')} KB`],
          ['Berlaku sampai', tanggalPanjang(k.berlakuSampai)],
          ['Sidik SHA-256', <code class="sidik">{k.sha256}</code>],
        ]}
      />
      <p>
        <a class="tombol" href={`/kiriman/${token}/paket.zip`}>
          Unduh paket (ZIP)
        </a>
      </p>
      <p>
        Berkas memuat data pribadi peserta. Simpan hanya untuk penyerahan dan kepegawaian, dan
        jangan teruskan tautan ini kepada yang tidak berkepentingan.
      </p>
      {k.diterima ? (
        <p class="kabar kabar-baik" role="status">
          Diterima oleh {k.diterima}.
        </p>
      ) : (
        <section class="kartu">
          <h2>Konfirmasi penerimaan</h2>
          <p>Isi sesudah paket diunduh dan dapat dibuka.</p>
          <FormSkema
            skema={SkemaKonfirmasi}
            aksi={`/kiriman/${token}`}
            csrf={csrf}
            tombol="Sudah kami terima"
          />
        </section>
      )}
    </>
  )
}
