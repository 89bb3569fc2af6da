import { Lencana } from '../../platform/ui/badge.js'
import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { sebutLamaKerja } from '../../values/lama-kerja.js'
import { angka } from '../../values/persen.js'
import { namaHari, tambahHari, tanggalPanjang } from '../../values/tanggal.js'
import { PilihUnit } from '../form-saring.js'
import { REKAP, TAB, type Rekap, type Tab } from './bagian.js'
import type { BarisBerumur, Papan, QueryPapan } from './susun.js'

export interface PropPapan extends Papan {
  csrf: string
  /** Whether the reader may step in. */
  boleh: boolean
  kantor: string
  saat(d: Date): string
}

const KATA_TAB: Record<Tab, string> = {
  lewat: 'Lewat batas',
  berisiko: 'Berisiko',
  'hari-ini': 'Jatuh tempo hari ini',
  besok: 'Jatuh tempo besok',
}

/** On the eve of a day off the next working day has a name of its own. */
export const kataTab = (tab: Tab, p: Pick<Papan, 'hariIni' | 'tanggalBesok'>): string =>
  tab === 'besok' && p.tanggalBesok !== tambahHari(p.hariIni, 1)
    ? `Jatuh tempo ${namaHari(p.tanggalBesok)}`
    : KATA_TAB[tab]

const KATA_REKAP: Record<Rekap, string> = {
  unit: 'unit',
  peran: 'peran',
  orang: 'pegawai',
  sop: 'SOP',
  baris: 'kegiatan',
}
const UMUR = ['kurang dari 1 hari kerja', '1–3 hari kerja', '4–10 hari kerja', 'lebih dari 10']

/** An address of the board: what it is narrowed to now, changed by `ubah`; '' takes a part away. */
function jalur(
  q: QueryPapan,
  ubah: Partial<Record<keyof QueryPapan, string>>,
  berkas = '',
): string {
  const semua = Object.entries({ ...q, sesudah: '', ...ubah }).filter(([, v]) => v)
  const kueri = new URLSearchParams(semua as [string, string][]).toString()
  return jalurTautan(`/laporan/tenggat${berkas}${kueri ? `?${kueri}` : ''}`)
}

/** What is late or about to be, and what falls due next. */
export function HalamanPapan(p: PropPapan) {
  return (
    <div class="cetak-rebah">
      <p class="letak">
        <Tautan ke="/laporan">Laporan</Tautan> · {p.kantor}
      </p>
      <h1>Papan tenggat</h1>
      <Saring {...p} />
      <nav class="tab" aria-label="Bagian papan">
        {TAB.map((tab) => (
          <a href={jalur(p.query, { tab })} aria-current={tab === p.tab ? 'page' : undefined}>
            {kataTab(tab, p)} ({angka(p.jumlah[tab])})
          </a>
        ))}
      </nav>
      {p.tab === 'lewat' && p.jumlah.lewat > 0 && <Umur umur={p.jumlah.umur} />}
      <form method="post" action={jalurTautan('/laporan/tenggat')}>
        <input type="hidden" name="_csrf" value={p.csrf} />
        <Tabel
          keterangan={keterangan(p)}
          baris={p.baris}
          kosong={KOSONG[p.tab]}
          kolom={[
            { judul: 'Kegiatan', isi: (b) => <Kegiatan b={b} /> },
            {
              judul: 'Perkara',
              isi: (b) => (
                <span>
                  <Tautan ke={`/perkara/${b.perkara_id}`}>{b.perkara}</Tautan>
                  <small>{b.unit}</small>
                </span>
              ),
            },
            {
              judul: 'Pemegang',
              isi: (b) => (
                <span>
                  {b.pemegang ?? 'Belum diambil'}
                  <small>{b.peran}</small>
                </span>
              ),
            },
            {
              judul: 'Jatuh tempo',
              isi: (b) => (
                <span>
                  {p.saat(b.jatuh_at)}
                  <small>
                    <Sisa b={b} />
                  </small>
                </span>
              ),
            },
            { judul: 'Umur', isi: (b) => sebutLamaKerja(b.umur) },
            ...(p.boleh
              ? [{ judul: 'Tindakan', isi: (b: BarisBerumur) => <Tindakan b={b} /> }]
              : []),
          ]}
        />
      </form>
      {p.berikut && (
        <p class="tak-cetak">
          <a href={jalur(p.query, { sesudah: p.berikut })}>Halaman berikutnya</a>
        </p>
      )}
      {p.baris.length > 0 && (
        <p class="berjajar tak-cetak">
          <a href={jalur(p.query, {}, '/xlsx')}>Unduh XLSX</a>
          <a href={jalur(p.query, {}, '/csv')}>Unduh CSV</a>
        </p>
      )}
      <Kelompok {...p} />
    </div>
  )
}

const KOSONG: Record<Tab, string> = {
  lewat: 'Tidak ada tugas yang lewat batas waktunya.',
  berisiko: 'Tidak ada tugas yang mendekati batas waktunya.',
  'hari-ini': 'Tidak ada lagi tugas yang jatuh tempo hari ini.',
  besok: 'Tidak ada tugas yang jatuh tempo pada hari kerja berikutnya.',
}

const keterangan = (p: PropPapan): string =>
  p.tab === 'besok'
    ? `Jatuh tempo sampai ${namaHari(p.tanggalBesok)}, ${tanggalPanjang(p.tanggalBesok)}`
    : KATA_TAB[p.tab]

const Kegiatan = ({ b }: { b: BarisBerumur }) => (
  <span class="utama">
    <Tautan ke={`/laporan/tenggat/${b.tugas_id}`}>
      {b.no}. {b.nama}
    </Tautan>
    {b.kunjungan > 1 && ` (kunjungan ke-${b.kunjungan})`}
    <small>
      {b.sop} · {b.waktu}
    </small>
  </span>
)

export const Sisa = ({ b }: { b: Pick<BarisBerumur, 'lewat' | 'sisa'> }) =>
  b.lewat ? (
    <Lencana jenis="bahaya">
      {b.sisa < 0 ? `lewat ${sebutLamaKerja(-b.sisa)}` : 'baru lewat'}
    </Lencana>
  ) : b.sisa < 0 ? (
    <>sasaran lewat {sebutLamaKerja(-b.sisa)}</>
  ) : (
    <>sisa {sebutLamaKerja(b.sisa)}</>
  )

// One form stands around the table, each button says what it sends: a form a row would weigh too much.
const Tindakan = ({ b }: { b: BarisBerumur }) => (
  <span class="tak-cetak berjajar">
    <Tautan ke={`/laporan/tenggat/${b.tugas_id}`}>Alihkan</Tautan>
    {b.diingatkan ? (
      <small>Sudah diingatkan hari ini</small>
    ) : (
      <button
        class="tombol-tipis"
        formAction={jalurTautan(`/laporan/tenggat/${b.tugas_id}/ingatkan`)}
      >
        Ingatkan
      </button>
    )}
  </span>
)

const Umur = ({ umur }: { umur: readonly number[] }) => (
  <dl class="rekap">
    {UMUR.map((kata, i) => (
      <div class={umur[i] === 0 ? 'redup' : undefined}>
        <dt>Lewat {kata}</dt>
        <dd>{angka(umur[i]!)}</dd>
      </div>
    ))}
  </dl>
)

function Saring(p: PropPapan) {
  return (
    <div class="tak-cetak">
      {p.pilihanUnit.length > 1 && (
        <form class="saring" method="get" action="/laporan/tenggat">
          {(['tab', 'rekap', 'peran', 'orang', 'sop', 'elemen'] as const).map(
            (k) => p.query[k] && <input type="hidden" name={k} value={p.query[k]} />,
          )}
          <PilihUnit pilihan={p.pilihanUnit} kini={p.satuUnit?.id} />
          <button class="tombol-tipis">Tampilkan</button>
        </form>
      )}
      {p.disaring.length > 0 && (
        <p class="berjajar">
          {p.disaring.map((d) => (
            <span>
              {d.nama}: <strong>{d.nilai}</strong>{' '}
              <a href={jalur(p.query, { [d.kunci]: '', ...(d.kunci === 'sop' && { elemen: '' }) })}>
                hapus saringan
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function Kelompok(p: PropPapan) {
  return (
    <section>
      <h2 id="rekap">Lewat dan berisiko menurut {KATA_REKAP[p.rekap]}</h2>
      <p class="berjajar tak-cetak">
        {REKAP.filter((r) => r !== p.rekap).map((rekap) => (
          <a href={`${jalur(p.query, { rekap })}#rekap`}>menurut {KATA_REKAP[rekap]}</a>
        ))}
      </p>
      <Tabel
        keterangan={`Menurut ${KATA_REKAP[p.rekap]}`}
        keteranganTersembunyi
        baris={p.kelompok}
        kosong="Tidak ada yang lewat atau berisiko."
        kolom={[
          {
            judul: KATA_REKAP[p.rekap].replace(/^./, (h) => h.toUpperCase()),
            isi: (k) => <a href={jalur(p.query, k.kunci)}>{k.nama}</a>,
          },
          { judul: 'Lewat', angka: true, isi: (k) => angka(k.lewat) },
          { judul: 'Berisiko', angka: true, isi: (k) => angka(k.berisiko) },
        ]}
      />
      {p.kelompokLain && (
        <p class="redup">
          Hanya {p.kelompok.length} teratas; persempit menurut unit atau SOP untuk melihat yang
          lain.
        </p>
      )}
    </section>
  )
}
