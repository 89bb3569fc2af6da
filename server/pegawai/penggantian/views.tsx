import type { TSchema } from 'typebox'
import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Tabel, type KolomTabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { sebutan } from '../../values/pelaku.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { Penggantian } from './queries.js'
import { SkemaAkhiri } from './schema.js'

interface PropDaftar {
  baris: Penggantian[]
  hariIni: string
  /** The reader arranges them. */
  boleh: boolean
  pegawaiId: string
}

/** One's own acting periods both ways; for the secretariat all of them. */
export function DaftarPenggantian({ baris, hariIni, boleh, pegawaiId }: PropDaftar) {
  const saya = baris.filter((p) => p.pemilik.some((o) => o.id === pegawaiId))
  const kolom = kolomPenggantian(hariIni, boleh)
  return (
    <>
      <h1>Plh. dan Plt.</h1>
      {boleh && (
        <p>
          <Tautan ke="/penggantian/baru" kelas="tombol">
            Tunjuk Plh. atau Plt.
          </Tautan>
        </p>
      )}
      {saya.length > 0 && (
        <>
          <h2>Yang menggantikan Anda</h2>
          <Tabel keterangan="Yang menggantikan Anda" {...TABEL} baris={saya} kolom={kolom} />
          <h2>{boleh ? 'Semua penggantian' : 'Penggantian lain'}</h2>
        </>
      )}
      <Tabel
        keterangan="Penggantian"
        {...TABEL}
        baris={baris.filter((p) => boleh || !saya.includes(p))}
        kolom={kolom}
        kosong={
          boleh
            ? 'Belum ada penunjukan. Catat yang pertama dengan tombol di atas.'
            : 'Anda tidak sedang menggantikan siapa pun. Penunjukan dicatat oleh Sekretaris.'
        }
      />
    </>
  )
}

const TABEL = { keteranganTersembunyi: true }

const kolomPenggantian = (hariIni: string, boleh: boolean): KolomTabel<Penggantian>[] => [
  {
    judul: 'Sebagai',
    isi: (p) => (
      <>
        <Tautan ke={`/penggantian/${p.id}`}>{sebutan(p)}</Tautan>
        <small>{p.unit}</small>
      </>
    ),
  },
  { judul: 'Pengganti', isi: (p) => p.nama },
  {
    judul: 'Menggantikan',
    isi: (p) => p.pemilik.map((o) => o.nama).join(', ') || 'jabatan lowong',
  },
  {
    judul: 'Masa',
    isi: (p) => (
      <>
        {tanggalPanjang(p.dari)} s.d. {tanggalPanjang(p.sampai)} <Keadaan p={p} hariIni={hariIni} />
      </>
    ),
  },
  {
    judul: 'Dasar',
    isi: (p) => (
      <>
        {p.adaSk ? <a href={`/penggantian/${p.id}/sk`}>{p.skNomor}</a> : p.skNomor || '–'}
        {p.skTanggal && <small>{tanggalPanjang(p.skTanggal)}</small>}
      </>
    ),
  },
  ...(boleh
    ? [
        {
          judul: '',
          isi: (p: Penggantian) =>
            p.sampai >= hariIni && <Tautan ke={`/penggantian/${p.id}/akhiri`}>Akhiri</Tautan>,
        },
      ]
    : []),
]

function Keadaan({ p, hariIni }: { p: Penggantian; hariIni: string }) {
  if (p.dari > hariIni) return <Lencana jenis="info">Akan datang</Lencana>
  if (p.sampai < hariIni) return <Lencana>Berakhir</Lencana>
  return <Lencana jenis="peringatan">Berlangsung</Lencana>
}

export const TunjukPengganti = ({ skema, csrf }: { skema: TSchema; csrf: string }) => (
  <>
    <p class="letak">
      <a href="/penggantian">Plh. dan Plt.</a>
    </p>
    <h1>Tunjuk Plh. atau Plt.</h1>
    <FormSkema skema={skema} aksi="/penggantian" csrf={csrf} tombol="Tunjuk" />
  </>
)

export const AkhiriPengganti = ({ p, csrf }: { p: Penggantian; csrf: string }) => (
  <>
    <p class="letak">
      <a href="/penggantian">Plh. dan Plt.</a>
    </p>
    <h1>Akhiri penggantian</h1>
    <p>
      {p.nama} sebagai {sebutan(p)}, {tanggalPanjang(p.dari)} s.d. {tanggalPanjang(p.sampai)}.
    </p>
    <FormSkema
      skema={SkemaAkhiri}
      awal={{ sampai: p.sampai }}
      aksi={`/penggantian/${p.id}/akhiri`}
      csrf={csrf}
      tombol="Akhiri"
    />
  </>
)
