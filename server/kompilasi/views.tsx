import type { ComponentChild, JSX } from 'preact'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { angka } from '../values/persen.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { KeadaanKeputusan } from './dokumen.js'
import type { HitungOrang } from './queries-orang.js'
import type { BarisRekap, Rekap } from './queries-rekap.js'
import { Biaya, dengan, Jp, Pilih, pilihanTahun } from './views-bagian.js'

interface Prop {
  tahun: number
  semua: number[]
  rekap: Rekap
  orang: HitungOrang
  keputusan: KeadaanKeputusan | null
  penyusun: boolean
  csrf: string
}

/** A year in sums, each of which opens the rows behind it. */
export function HalamanKompilasi(p: Prop): JSX.Element {
  const { tahun, rekap: r, orang } = p
  const usulan = (s: object) => dengan('/kompilasi/usulan', { tahun, ...s })
  const perOrang = (s: object) => dengan('/kompilasi/orang', { tahun, ...s })
  return (
    <>
      <h1>Kompilasi rencana {tahun}</h1>
      <p>
        Usulan yang diterima atasan, dari semua perangkat daerah. Konsep tidak ikut dihitung. JP
        kegiatan yang selesai menurut laporannya, yang lain menurut rencananya.
      </p>
      <form method="get" action={jalurTautan('/kompilasi')} class="saring">
        <Pilih label="Tahun" nama="tahun" nilai={tahun} isi={pilihanTahun(p.semua)} />
        <button>Tampilkan</button>
      </form>
      <dl class="rekap">
        <Angka nama="Usulan diterima" ke={usulan({})} n={r.jumlah.usulan} />
        <Angka nama="Jam pelajaran" n={r.jumlah.jp} />
        <div>
          <dt>Biaya</dt>
          <dd>
            <Biaya n={r.jumlah.biaya} />
          </dd>
        </div>
        <Angka nama="PNS di bawah 20 JP" ke={perOrang({ jp: 'kurang' })} n={orang.kurang} />
        <Angka nama="PPPK di atas 24 JP" ke={perOrang({ jp: 'lebih' })} n={orang.lebih} />
      </dl>
      <p>
        {angka(orang.kurang)} dari {angka(orang.pns)} PNS belum mencapai 20 JP setahun dari rencana
        yang diterima. PPPK paling banyak 24 JP; tercatat {angka(orang.pppk)} orang.{' '}
        <Tautan ke={perOrang({})}>Lihat per orang</Tautan>
      </p>
      <Dokumen {...p} />
      <h2>Menurut perangkat daerah</h2>
      <TabelRekap
        keterangan="Menurut perangkat daerah"
        judul="Perangkat daerah"
        baris={r.pd}
        nama={(b) => <Tautan ke={usulan({ pd: b.id })}>{b.nama}</Tautan>}
      />
      <h2>Menurut bentuk</h2>
      <TabelRekap
        keterangan="Menurut bentuk"
        judul="Bentuk"
        baris={r.bentuk}
        nama={(b) => <Tautan ke={usulan({ bentuk: b.id })}>{b.nama}</Tautan>}
      />
      <h2>Menurut sumber dana</h2>
      <TabelRekap
        keterangan="Menurut sumber dana"
        judul="Sumber dana"
        baris={r.sumber}
        nama={(b) => <Tautan ke={usulan({ sumber: b.id })}>{b.nama}</Tautan>}
      />
      <h2>Menurut tahap</h2>
      <TabelRekap
        keterangan="Menurut tahap"
        judul="Tahap"
        baris={r.tahap}
        nama={(b) => <Tautan ke={usulan({ tahap: b.id })}>{b.nama}</Tautan>}
      />
      <h2>Menurut kesenjangan kinerja</h2>
      <TabelRekap
        keterangan="Menurut kesenjangan kinerja"
        judul="Kesenjangan kinerja"
        baris={r.kinerja}
      />
    </>
  )
}

/** The decree and the planning document it has attached. */
function Dokumen({ tahun, rekap, keputusan: k, penyusun, csrf }: Prop): JSX.Element | null {
  if (rekap.jumlah.usulan === 0) return null
  const perkara = k && <Tautan ke={`/perkara/${k.perkaraId}`}>buka perkaranya</Tautan>
  const belum = !k || k.status === 'dihentikan'
  return (
    <section class="kartu">
      <h2>Dokumen perencanaan {tahun}</h2>
      {belum ? (
        <p>Belum ditetapkan. Konsep keputusannya terisi dari rekapitulasi di halaman ini.</p>
      ) : k.nomor ? (
        <p>
          Ditetapkan dengan Keputusan Nomor <span class="nomor">{k.nomor}</span> tanggal{' '}
          {tanggalPanjang(k.tanggal)}; {perkara}.
        </p>
      ) : (
        <p>Keputusannya sedang disusun; {perkara}.</p>
      )}
      {penyusun && (
        <div class="berjajar">
          {belum && (
            <Kirim aksi={`/kompilasi/${tahun}/keputusan`} csrf={csrf} label="Susun keputusan" />
          )}
          <Kirim aksi={`/kompilasi/${tahun}/dokumen`} csrf={csrf} label="Cetak dokumen" />
        </div>
      )}
    </section>
  )
}

function Angka({ nama, n, ke }: { nama: string; n: number; ke?: string }): JSX.Element {
  return (
    <div>
      <dt>{nama}</dt>
      <dd>{ke ? <Tautan ke={ke}>{angka(n)}</Tautan> : angka(n)}</dd>
    </div>
  )
}

function TabelRekap(p: {
  keterangan: string
  judul: string
  baris: BarisRekap[]
  nama?: (b: BarisRekap) => ComponentChild
}): JSX.Element {
  return (
    <Tabel
      keterangan={p.keterangan}
      keteranganTersembunyi
      kosong="Belum ada usulan yang diterima atasan untuk tahun ini."
      baris={p.baris}
      kolom={[
        { judul: p.judul, isi: (b) => p.nama?.(b) ?? b.nama },
        { judul: 'Usulan', isi: (b) => angka(b.usulan), angka: true },
        { judul: 'Orang', isi: (b) => angka(b.orang), angka: true },
        { judul: 'JP', isi: (b) => <Jp b={b} />, angka: true },
        { judul: 'Biaya', isi: (b) => <Biaya n={b.biaya} />, angka: true },
      ]}
    />
  )
}
