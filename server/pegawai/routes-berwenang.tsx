import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { baca } from '../platform/http/baca.js'
import { Tabel } from '../platform/ui/table.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { berwenangPada, type PemangkuHari } from './berwenang.js'

const SEBUTAN = { definitif: 'Definitif', plt: 'Plt.', plh: 'Plh.' } as const

/** "Who could sign on that day": for whoever doubts an old letter, or plans an absence. */
export function ruteBerwenang(app: FastifyInstance): void {
  baca(app, {
    jalur: '/jabatan/berwenang',
    akses: 'masuk',
    judul: 'Siapa berwenang menandatangani',
    query: Type.Object({
      tanggal: Type.Optional(Type.String({ title: 'Tanggal', format: 'date' })),
    }),
    async data({ db, query, kini }) {
      const tanggal = query.tanggal ?? tanggalDiZona(kini, (await setelanKantor(db)).zona)
      return { tanggal, pemangku: await berwenangPada(db, tanggal) }
    },
    tampilan: ({ tanggal, pemangku }) => (
      <>
        <h1>Siapa berwenang menandatangani</h1>
        <form class="saring" method="get" action="/jabatan/berwenang">
          <label for="tanggal">Pada tanggal</label>{' '}
          <input type="date" id="tanggal" name="tanggal" value={tanggal} required />{' '}
          <button class="tombol-tipis">Lihat</button>
        </form>
        <Tabel
          keterangan={`Pemangku jabatan pada ${tanggalPanjang(tanggal)}`}
          baris={pemangku as PemangkuHari[]}
          kosong="Tidak ada pemangku jabatan pada tanggal itu."
          kolom={[
            { judul: 'Jabatan', isi: (p) => <span class="utama">{p.jabatan}</span> },
            { judul: 'Unit', isi: (p) => p.unit },
            { judul: 'Pemangku', isi: (p) => `${SEBUTAN[p.sifat]} ${p.nama}` },
            { judul: 'Dasar', isi: (p) => p.sk || '–' },
            { judul: 'Masa', isi: masa },
            { judul: 'Kewenangan', isi: kewenangan },
          ]}
        />
      </>
    ),
  })
}

const masa = (p: PemangkuHari): string =>
  `${tanggalPanjang(p.dari)} s.d. ${p.sampai ? tanggalPanjang(p.sampai) : 'sekarang'}`

const kewenangan = (p: PemangkuHari) => (
  <>
    {p.berwenang ? <strong>Berwenang</strong> : 'Diwakili'}
    {p.peringatan && <span class="petunjuk"> {p.peringatan}</span>}
  </>
)
