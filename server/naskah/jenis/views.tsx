import type { TSchema } from 'typebox'
import { FormSkema } from '../../platform/ui/form.js'
import { Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import type { JenisNaskah, SetelanJenis } from './jenis.js'
import { SEC } from './skema.js'

export interface BarisJenis extends JenisNaskah {
  jenis: string
  nama: string
  namaRegister: string
  uraian: string
  /** Why another code may fit better. */
  petunjuk: string | null
  setelan: SetelanJenis | null
  templat: { register: string; klasifikasi: string; sec: string }
  /** What the template's own code means. */
  saran: string
}

export function DaftarJenis({ baris, boleh }: { baris: BarisJenis[]; boleh: boolean }) {
  return (
    <>
      <h1>Jenis naskah</h1>
      <p>Register, kode klasifikasi, dan cara tanda tangan tiap jenis naskah.</p>
      <p class="berjajar">
        <Tautan ke="/register">Register nomor</Tautan>
        <Tautan ke="/klasifikasi">Klasifikasi arsip</Tautan>
        {boleh && <Tautan ke="/templat">Templat naskah</Tautan>}
      </p>
      <Tabel
        keterangan="Jenis naskah"
        keteranganTersembunyi
        baris={baris}
        kolom={[
          {
            judul: 'Jenis',
            isi: (b) =>
              boleh ? <Tautan ke={`/naskah-jenis/${b.jenis}`}>{b.nama}</Tautan> : b.nama,
          },
          { judul: 'Register', isi: (b) => b.namaRegister },
          {
            judul: 'Klasifikasi',
            isi: (b) => (
              <>
                {b.klasifikasi} <span class="redup">{b.uraian}</span>
                {b.petunjuk && <p class="petunjuk">{b.petunjuk}</p>}
              </>
            ),
          },
          { judul: 'Keamanan', isi: (b) => SEC[b.sec] ?? b.sec },
          {
            judul: 'Tanda tangan',
            isi: (b) => (
              <>
                {b.caraTandaTangan === 'basah' ? 'Basah' : 'Elektronik'}
                {b.atasNama && <p class="petunjuk">a.n. {b.atasNama}</p>}
              </>
            ),
          },
        ]}
      />
    </>
  )
}

export function HalamanJenis({
  baris,
  skema,
  csrf,
}: {
  baris: BarisJenis
  skema: TSchema
  csrf: string
}) {
  const s = baris.setelan
  return (
    <>
      <p>
        <Tautan ke="/naskah-jenis">Jenis naskah</Tautan>
      </p>
      <h1>{baris.nama}</h1>
      <p>
        Menurut templat: kode {baris.templat.klasifikasi} ({baris.saran || 'tidak dikenal'}),
        register {baris.templat.register}, keamanan {SEC[baris.templat.sec]}. Berlaku untuk naskah
        yang diberi nomor sesudah ini.
      </p>
      {baris.petunjuk && <p class="kabar kabar-peringatan">{baris.petunjuk}</p>}
      <FormSkema
        skema={skema}
        awal={{
          register: s?.register ?? undefined,
          klasifikasi: s?.klasifikasi ?? undefined,
          sec: s?.sec ?? undefined,
          caraTandaTangan: s?.cara_tanda_tangan ?? undefined,
          atasNama: s?.atas_nama || undefined,
          melalui: s?.melalui || undefined,
        }}
        aksi={`/naskah-jenis/${baris.jenis}`}
        csrf={csrf}
        tombol="Simpan"
      />
    </>
  )
}
