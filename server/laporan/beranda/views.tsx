import type { ComponentChildren, JSX } from 'preact'
import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { angka } from '../../values/persen.js'
import { sebutLamaKerja } from '../../values/lama-kerja.js'
import { hariTanggal } from '../../values/tanggal.js'
import type { JumlahJanji, TabJanji } from '../janji/susun.js'
import type { BarisBerumur } from '../papan/susun.js'
import { Tren } from './gambar-tren.js'
import type { Beranda } from './susun.js'
import { TabelBeban } from './tabel-beban.js'

export interface PropBeranda extends Beranda {
  kantor: string
  /** Whether the reader may step in. */
  boleh: boolean
}

/** The office in a minute: what is late, what waits for the reader, who has how much, and whether it gets better. */
export function HalamanBeranda(p: PropBeranda): JSX.Element {
  return (
    <div class="beranda">
      <p class="letak">
        {hariTanggal(p.hariIni)} · {p.lingkup ?? p.kantor}
      </p>
      <h1>Beranda pimpinan</h1>
      <dl class="rekap">
        <Angka ke="/laporan/tenggat?tab=lewat" n={p.lewat} bahaya>
          Tugas lewat batas
        </Angka>
        <Angka ke="/laporan/tenggat?tab=berisiko" n={p.berisiko}>
          Tugas berisiko
        </Angka>
        <Angka ke="/laporan/tenggat?tab=hari-ini" n={p.jatuhHariIni}>
          Jatuh tempo hari ini
        </Angka>
        <Angka ke="/tugas?kerja=tanda" n={p.tanda}>
          Menunggu paraf atau tanda tangan Anda
        </Angka>
      </dl>
      <section>
        <h2>Janji layanan</h2>
        <KalimatJanji {...p.janji} />
      </section>
      <section>
        <h2>Paling lama lewat</h2>
        <Mendesak {...p} />
      </section>
      <section>
        <h2>Beban setiap pegawai</h2>
        <TabelBeban beban={p.beban} />
        <p>
          <Tautan ke="/beranda/beban">Semua pegawai, juga yang sedang longgar</Tautan>
        </p>
      </section>
      <section>
        <h2>Tepat waktu dua belas pekan</h2>
        <Tren tren={p.tren} />
      </section>
      <p class="tak-cetak">
        <Tautan ke="/laporan/ramalan">Tugas yang kemungkinan akan lewat</Tautan> ·{' '}
        <Tautan ke="/laporan">Semua laporan</Tautan>
      </p>
    </div>
  )
}

const Angka = (p: { ke: string; n: number; bahaya?: boolean; children: ComponentChildren }) => (
  <div class={p.n === 0 ? 'redup' : p.bahaya ? 'rekap-bahaya' : undefined}>
    <dt>{p.children}</dt>
    <dd>
      <a href={jalurTautan(p.ke)}>{angka(p.n)}</a>
    </dd>
  </div>
)

/** What became and will become of the promises, each number with its list; silent where nothing is known. */
export function KalimatJanji(j: JumlahJanji) {
  if (j.berjalan === 0) return <p class="redup">Tidak ada perkara berjalan dengan janji layanan.</p>
  const daftar = (tab: TabJanji, kata: string) => (
    <a href={jalurTautan(`/laporan/janji?tab=${tab}&semua=1`)}>
      {angka(j[tab])} {kata}
    </a>
  )
  return (
    <p>
      Dari {daftar('berjalan', 'perkara berjalan')} dengan janji layanan,{' '}
      {daftar('lewat', 'sudah lewat')} dan {daftar('berisiko', 'berisiko')}.{' '}
      {j.berjalan > j.lewat + j['tak-teramal'] && (
        <>
          {daftar('ramalan', 'diperkirakan akan lewat')}, menurut lamanya perkara sejenis
          dahulu.{' '}
        </>
      )}
      {j['tak-teramal'] > 0 && (
        <>
          {daftar('tak-teramal', 'belum dapat diramal')} karena riwayat perkara sejenis belum cukup
          atau tanggalnya belum diketahui.
        </>
      )}
    </p>
  )
}

function Mendesak({ mendesak, lewat, boleh }: PropBeranda): JSX.Element {
  return (
    <>
      <Tabel
        keterangan="Tugas yang paling lama lewat batas"
        keteranganTersembunyi
        baris={mendesak}
        kosong="Tidak ada tugas yang lewat batas waktunya."
        kolom={[
          {
            judul: 'Tugas',
            isi: (b: BarisBerumur) => (
              <span class="utama">
                <Tautan ke={`/laporan/tenggat/${b.tugas_id}`}>
                  {b.no}. {b.nama}
                </Tautan>
                <small>{b.perkara}</small>
              </span>
            ),
          },
          { judul: 'Lewat', isi: (b) => sebutLamaKerja(Math.max(0, -b.sisa)) },
          {
            judul: 'Pemegang',
            isi: (b) => (
              <span>
                {b.pemegang ?? 'Belum diambil'}
                <small>{b.unit}</small>
              </span>
            ),
          },
        ]}
      />
      {lewat > mendesak.length && (
        <p>
          <Tautan ke="/laporan/tenggat?tab=lewat">Semua {angka(lewat)} tugas yang lewat</Tautan>
        </p>
      )}
      {boleh && mendesak.length > 0 && (
        <p class="redup tak-cetak">
          Buka tugasnya untuk mengingatkan atau mengalihkan; beberapa sekaligus lewat nama
          pegawainya di bawah.
        </p>
      )}
    </>
  )
}
