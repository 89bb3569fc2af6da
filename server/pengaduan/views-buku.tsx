import type { JSX } from 'preact'
import { UnduhBerkas } from '../laporan/unduh-berkas.js'
import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { PilihSaringan } from '../platform/ui/pilih-saringan.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { angka, persen } from '../values/persen.js'
import { KANAL, KEADAAN, KLASIFIKASI, type KeadaanAduan } from './kata.js'
import type { AngkaAduan, BarisAduan } from './queries.js'
import { SkemaCatat, type Saring } from './schema.js'

const LENCANA: Record<KeadaanAduan, JenisLencana> = {
  diterima: 'info',
  ditindaklanjuti: 'peringatan',
  selesai: 'baik',
}

interface Prop {
  saring: Saring
  /** Null for who sees only what is given to them. */
  angka: AngkaAduan | null
  baris: readonly BarisAduan[]
  /** Where the next page begins; null on the last. */
  berikut: string | null
  saat(d: Date): string
}

/** The book: what came, how far it is, and how the promise stands. */
export const HalamanBukuAduan = (p: Prop): JSX.Element => (
  <>
    <h1>Pengaduan</h1>
    {p.angka ? (
      <Angka {...p.angka} />
    ) : (
      <p>Pengaduan yang didisposisikan kepada Anda. Dijawab lewat tugas di kotak tugas Anda.</p>
    )}
    <form class="saring" method="get" action="/pengaduan">
      <PilihSaringan
        nama="keadaan"
        label="Keadaan"
        isi={Object.entries({ ...KEADAAN, lewat: 'Lewat janji' })}
        kini={p.saring.keadaan}
      />
      <PilihSaringan
        nama="klasifikasi"
        label="Klasifikasi"
        isi={Object.entries(KLASIFIKASI)}
        kini={p.saring.klasifikasi}
      />
      <PilihSaringan nama="kanal" label="Kanal" isi={Object.entries(KANAL)} kini={p.saring.kanal} />
      <button class="tombol-tipis">Tampilkan</button>
    </form>
    {p.angka && p.baris.length > 0 && <UnduhBerkas jalur="/pengaduan" kueri={kueri(p.saring)} />}
    <Tabel
      keterangan="Pengaduan, yang terbaru lebih dulu"
      keteranganTersembunyi
      baris={p.baris}
      kosong={
        p.angka
          ? 'Tidak ada pengaduan di sini. Yang datang langsung, lewat surel, atau helpdesk dicatat dengan tombol di atas.'
          : 'Tidak ada pengaduan yang didisposisikan kepada Anda.'
      }
      kolom={[
        {
          judul: 'Nomor',
          isi: (b) => (
            <span class="utama">
              <Tautan ke={`/pengaduan/${b.id}`}>{b.nomor}</Tautan>
              <small>{p.saat(b.diterima_at)}</small>
            </span>
          ),
        },
        { judul: 'Uraian', isi: (b) => ringkas(b.uraian) },
        {
          judul: 'Klasifikasi',
          isi: (b) => KLASIFIKASI[b.klasifikasi as keyof typeof KLASIFIKASI] ?? '–',
        },
        { judul: 'Kanal', isi: (b) => KANAL[b.kanal as keyof typeof KANAL] },
        {
          judul: 'Keadaan',
          isi: (b) => (
            <span>
              <Lencana jenis={LENCANA[b.keadaan]}>{KEADAAN[b.keadaan]}</Lencana>
              {b.langgar && <Lencana jenis="bahaya">Lewat janji</Lencana>}
              {b.petugas && <small class="sebaris">{b.petugas}</small>}
            </span>
          ),
        },
        {
          judul: 'Paling lambat',
          isi: (b) => (b.selesai_at || !b.jatuh_at ? '–' : p.saat(b.jatuh_at)),
        },
      ]}
    />
    {p.berikut && (
      <p>
        <a href={`/pengaduan?${kueri({ ...p.saring, sesudah: p.berikut })}`}>Halaman berikutnya</a>
      </p>
    )}
  </>
)

const Angka = (a: AngkaAduan): JSX.Element => (
  <>
    <p class="berjajar tak-cetak">
      <a class="tombol" href="/pengaduan/baru">
        Catat pengaduan
      </a>
      <a href="/aduan">Formulir bagi umum</a>
    </p>
    <Fakta
      isi={[
        ['Sedang berjalan', `${angka(a.berjalan)}, lewat janji ${angka(a.lewat)}`],
        ['Selesai bulan ini', kataTepat(a)],
        ['Penilaian pelapor', a.nilai === null ? '' : `${a.nilai.toLocaleString('id-ID')} dari 5`],
      ]}
    />
  </>
)

const kataTepat = (a: AngkaAduan): string =>
  a.selesai === 0
    ? 'belum ada'
    : `${angka(a.selesai)}, ${angka(a.tepat)} dalam ${a.janji || 'waktunya'} (${persen(a.tepat / a.selesai)})`

const ringkas = (teks: string): string => (teks.length > 120 ? `${teks.slice(0, 117)}...` : teks)

const kueri = (s: Saring): string =>
  new URLSearchParams(
    Object.entries(s).flatMap(([k, v]) => (v ? [[k, String(v)] as [string, string]] : [])),
  ).toString()

/** What an officer writes down for somebody else. */
export const HalamanCatatAduan = ({
  kirim,
  csrf,
}: {
  kirim: string
  csrf: string
}): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/pengaduan">Pengaduan</Tautan>
    </p>
    <h1>Catat pengaduan</h1>
    <p>Tulis seperti disampaikan. Sesudah disimpan, serahkan tanda terimanya kepada pelapor.</p>
    <FormSkema
      skema={SkemaCatat}
      awal={{ kirim }}
      aksi="/pengaduan"
      csrf={csrf}
      tombol="Simpan dan beri tanda terima"
      fokus
    />
  </>
)
