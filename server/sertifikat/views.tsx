import { FormSkema } from '../platform/ui/form.js'
import type { SertifikatRow } from './daftar.js'
import { skemaCetak, skemaDaftarSerah, SkemaTanda, skemaTerima } from './skema.js'
import { TabelSertifikat } from './tampilan.js'

export interface PropDaftar {
  pelatihan: { id: string; nama: string }
  sertifikat: SertifikatRow[]
  instansi: string[]
  hariIni: string
  /** May look after them. */
  kelola: boolean
  /** Corrected or replacing ones that wait for the reader's signature. */
  giliran: { nomor: string; nama: string; elektronik: boolean }[]
  csrf: string
}

/** All certificates of a training, and what can be done with many of them. */
export function HalamanSertifikat(p: PropDaftar) {
  const alamat = `/pelatihan/${p.pelatihan.id}`
  return (
    <>
      <p class="letak">
        <a href="/pelatihan">Pelatihan</a> · <a href={alamat}>{p.pelatihan.nama}</a>
      </p>
      <h1>Sertifikat {p.pelatihan.nama}</h1>
      <p class="berjajar">
        <a href={`${alamat}/kiriman`}>Kirim ke kabupaten/kota</a>
        {p.kelola && (
          <>
            <a href={`${alamat}/siasn`}>Ekspor SIASN</a>
            <a href={`${alamat}/padanan`}>Padanan data peserta</a>
          </>
        )}
      </p>
      {p.giliran.length > 0 && <Giliran {...p} />}
      {p.kelola && p.sertifikat.length > 0 && <Kelola {...p} />}
      <TabelSertifikat sertifikat={p.sertifikat} rincian />
    </>
  )
}

function Giliran({ pelatihan, giliran, csrf }: PropDaftar) {
  return (
    <section class="kartu">
      <h2>Menunggu tanda tangan Anda</h2>
      <ul>
        {giliran.map((g) => (
          <li>
            {g.nama}, nomor {g.nomor}
          </li>
        ))}
      </ul>
      <FormSkema
        skema={giliran.some((g) => g.elektronik) ? SkemaTanda : { type: 'object', properties: {} }}
        aksi={`/pelatihan/${pelatihan.id}/sertifikat/tanda`}
        csrf={csrf}
        tombol={giliran.some((g) => g.elektronik) ? 'Tandatangani' : 'Catat sudah ditandatangani'}
      />
    </section>
  )
}

function Kelola({ pelatihan, sertifikat, instansi, hariIni, csrf }: PropDaftar) {
  const alamat = `/pelatihan/${pelatihan.id}/sertifikat`
  const siap = sertifikat.filter((s) => s.status === 'ditandatangani')
  return (
    <section>
      <details class="kartu">
        <summary>Cetak sebagai satu PDF</summary>
        <FormSkema
          skema={skemaCetak(instansi)}
          awal={{ bolakBalik: true }}
          aksi={`${alamat}/cetak`}
          csrf={csrf}
          tombol="Siapkan PDF"
        />
      </details>
      <details class="kartu">
        <summary>Daftar penyerahan untuk ditandatangani</summary>
        <FormSkema
          skema={skemaDaftarSerah(instansi)}
          aksi={`${alamat}/daftar-serah`}
          csrf={csrf}
          tombol="Buat daftar"
        />
      </details>
      {siap.length > 0 && (
        <details class="kartu">
          <summary>Catat penyerahan ({siap.length} belum diserahkan)</summary>
          <FormSkema
            skema={skemaTerima(siap)}
            awal={{ pada: hariIni }}
            aksi={`${alamat}/terima`}
            csrf={csrf}
            tombol="Catat penyerahan"
          />
        </details>
      )}
    </section>
  )
}
