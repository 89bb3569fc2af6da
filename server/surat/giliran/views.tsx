import { Pintasan } from '../../platform/ui/pintasan.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { isianGiliran } from './beri.js'
import type { BarisGiliran } from './queries.js'

interface PropGiliran {
  giliran: BarisGiliran[]
  depan: Awaited<ReturnType<typeof isianGiliran>> | null
  baru: { id: string; nomor: string; tanggal: string } | null
  register: { kode: string; nama: string }[]
  csrf: string
  saat(d: Date): string
  modul: string
}

const PINTASAN = [
  ['Enter', 'beri nomor yang tampil'],
  ['n', 'surat berikutnya'],
  ['t', 'tanggal lain, sisipan, atau pesanan'],
  ['o', 'surat di luar sistem'],
  ['u', 'kembali ke buku agenda'],
] as const

/** The letter that has waited longest, with the number it would get; and the one just given. */
export function HalamanGiliran(p: PropGiliran) {
  const [depan, ...lain] = p.giliran
  return (
    <div data-modul={p.modul}>
      <p class="letak">
        <a href="/surat" data-tombol="u">
          Buku agenda
        </a>
      </p>
      <h1>Beri nomor</h1>
      {p.baru && <Baru nomor={p.baru} />}
      {depan && p.depan && <Depan surat={depan} {...p} depan={p.depan} />}
      {!depan && <p class="kosong">Tidak ada surat yang menunggu nomor dari Anda.</p>}
      {p.depan === null && depan && (
        <p class="kabar">Semua surat yang menunggu sedang dipegang rekan Anda.</p>
      )}
      <Menunggu surat={p.depan ? lain : p.giliran} saat={p.saat} />
      <Luar register={p.register} />
      <Pintasan isi={PINTASAN} />
    </div>
  )
}

const Baru = ({ nomor }: { nomor: NonNullable<PropGiliran['baru']> }) => (
  <section class="kartu" role="status" aria-label="Nomor yang diberikan">
    <p>Tuliskan pada surat, tertanggal {tanggalPanjang(nomor.tanggal)}:</p>
    <p>
      <strong class="nomor-besar" data-salin>
        {nomor.nomor}
      </strong>
    </p>
    <p class="berjajar">
      <a href="/surat/giliran" data-tombol="n">
        Surat berikutnya
      </a>
      <a href={`/surat/nomor/${nomor.id}`}>Buka di buku</a>
    </p>
  </section>
)

interface PropDepan extends PropGiliran {
  surat: BarisGiliran
  depan: NonNullable<PropGiliran['depan']>
}

function Depan({ surat, depan, baru, csrf, saat }: PropDepan) {
  const berikutnya = depan.data.berikutnya as string | undefined
  const kirim = (depan.awal.pengiriman ?? []) as unknown[]
  return (
    <section class="kartu">
      <h2>{surat.hal}</h2>
      <Fakta
        isi={[
          ['Ditujukan kepada', surat.tujuan.join('; ')],
          ['Perkara', surat.judul],
          ['Menunggu sejak', saat(surat.dibuka_at)],
          ['Tanggal surat', tanggalAwal(depan.awal)],
          [
            'Pengiriman',
            kirim.length > 0 ? `dicatat dengan kurir kepada ${kirim.length} tujuan` : '',
          ],
        ]}
      />
      {berikutnya && (
        <p>
          Nomor yang akan diberikan: <strong class="nomor-besar">{berikutnya}</strong>
        </p>
      )}
      <form class="berjajar" method="post" action={`/surat/giliran/${surat.tugas_id}/nomor`}>
        <input type="hidden" name="_csrf" value={csrf} />
        {/* Not right behind a number just given: Enter pressed twice would give two. */}
        <button autofocus={!baru}>Beri nomor ini</button>
        <a href={`/tugas/${surat.tugas_id}`} data-tombol="t">
          Tanggal lain, sisipan, atau pesanan
        </a>
        <a href={`/naskah/${surat.naskah_id}`}>Lihat naskah</a>
      </form>
    </section>
  )
}

const tanggalAwal = (awal: Record<string, unknown>): string =>
  typeof awal.tanggal === 'string' ? tanggalPanjang(awal.tanggal) : ''

const Menunggu = ({ surat, saat }: { surat: BarisGiliran[]; saat(d: Date): string }) =>
  surat.length === 0 ? null : (
    <Tabel
      keterangan="Menunggu nomor"
      baris={surat}
      kolom={[
        {
          judul: 'Hal',
          isi: (s) => (
            <a class="utama" href={`/tugas/${s.tugas_id}`}>
              {s.hal}
            </a>
          ),
        },
        { judul: 'Ditujukan kepada', isi: (s) => s.tujuan.slice(0, 3).join('; ') },
        { judul: 'Menunggu sejak', isi: (s) => saat(s.dibuka_at) },
        { judul: 'Pemegang', isi: (s) => s.pemegang ?? <span class="redup">belum diambil</span> },
      ]}
    />
  )

const Luar = ({ register }: { register: PropGiliran['register'] }) =>
  register.length === 0 ? null : (
    <section>
      <h2>Surat di luar sistem</h2>
      <p class="berjajar">
        {register.map((r, i) => (
          <a href={`/register/${r.kode}/nomor`} data-tombol={i === 0 ? 'o' : undefined}>
            {r.nama}
          </a>
        ))}
      </p>
    </section>
  )
