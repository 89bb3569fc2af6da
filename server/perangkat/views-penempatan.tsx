import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { cetakNip } from '../values/nip.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { BarisPenempatan } from './penempatan.js'

interface Prop {
  id: string
  nama: string
  nip: string | null
  penempatan: BarisPenempatan[]
  skema: TSchema
  hariIni: string
  csrf: string
}

/** The placements of one person, and the form that records the next. */
export function HalamanPenempatan(p: Prop): JSX.Element {
  const kini = p.penempatan.find((b) => b.sampai === null)
  const awal = kini && {
    ...{ pd: kini.pdId, jabatan: kini.jabatan, nipAtasan: kini.nipAtasan },
    ...(kini.jenisJabatan && { jenis: kini.jenisJabatan }),
  }
  return (
    <>
      <p class="letak">
        <Tautan ke="/perangkat">Perangkat daerah</Tautan>
        {kini && (
          <>
            {' '}
            › <Tautan ke={`/perangkat/${kini.pdId}`}>{kini.pd}</Tautan>
          </>
        )}
      </p>
      <h1>Penempatan {p.nama}</h1>
      <p>
        {p.nip && <span class="nomor">NIP {cetakNip(p.nip)}</span>}{' '}
        <Tautan ke={`/pegawai/${p.id}`}>Data pegawai</Tautan>
      </p>
      <Tabel
        keterangan="Penempatan, yang terakhir di atas"
        keteranganTersembunyi
        kosong="Belum ada penempatan. Catat yang pertama di bawah."
        baris={p.penempatan}
        kolom={[
          { judul: 'Perangkat daerah', isi: (b) => b.pd },
          { judul: 'Jabatan', isi: (b) => b.jabatan || '–' },
          { judul: 'Jenis jabatan', isi: (b) => b.jenis || '–' },
          { judul: 'Atasan langsung', isi: (b) => b.atasan || 'belum tercatat' },
          { judul: 'Sejak', isi: (b) => tanggalPanjang(b.dari) },
          { judul: 'Sampai', isi: (b) => (b.sampai ? tanggalPanjang(b.sampai) : 'sekarang') },
        ]}
      />
      <section class="kartu">
        <h2>{kini ? 'Ubah penempatan' : 'Catat penempatan'}</h2>
        {kini && (
          <p>
            Penempatan sekarang berakhir sehari sebelum yang baru berlaku; tanggal yang sama dengan
            awalnya berarti ralat. Usulan yang menunggu atasan lama berpindah ke atasan baru.
          </p>
        )}
        <FormSkema
          skema={p.skema}
          awal={{ ...awal, berlaku: p.hariIni }}
          aksi={`/perangkat/orang/${p.id}`}
          csrf={p.csrf}
          tombol="Simpan penempatan"
        />
      </section>
    </>
  )
}
