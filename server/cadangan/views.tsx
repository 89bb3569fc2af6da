import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Kemajuan } from '../platform/ui/kemajuan.js'
import { Fakta } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { angka } from '../values/persen.js'
import { DISIMPAN, SkemaFrasa, type Cadangan } from './schema.js'

interface Prop {
  cadangan: Cadangan[]
  csrf: string
  saat(d: Date): string
}

/** Backups of the whole office: make one, watch it, fetch it, read it again. */
export function HalamanCadangan({ cadangan, csrf, saat }: Prop): JSX.Element {
  const jalan = cadangan.some((c) => c.status === 'berjalan')
  return (
    <>
      <p class="letak">
        <Tautan ke="/kelola">Pengelolaan</Tautan>
      </p>
      <h1>Cadangan kantor</h1>
      <p>
        Seluruh isi kantor dalam satu ZIP: setiap tabel, setiap berkas termasuk yang tersimpan di
        S3, setelan, dan pekerjaan yang menunggu, dengan SHA-256 masing-masing. {DISIMPAN} cadangan
        terakhir disimpan di server; unduh dan simpan di tempat lain.
      </p>
      <p>
        Kunci instalasi (PARAF_KUNCI) tidak ikut dan harus disimpan terpisah. Cara memulihkan ada
        pada docs/pemulihan.md: <code>npx paraf pulihkan nama-berkas.zip</code>.
      </p>
      {jalan ? (
        <p class="kabar">Cadangan sedang dibuat; kantor dapat terus dipakai.</p>
      ) : (
        <div class="berjajar">
          <Tekan aksi="/kelola/cadangan" csrf={csrf} tombol="Buat cadangan sekarang" utama />
        </div>
      )}
      {cadangan.length === 0 && (
        <p class="kosong">Belum ada cadangan. Buat yang pertama, lalu coba pulihkan sekali.</p>
      )}
      {cadangan.map((c) => (
        <Satu c={c} csrf={csrf} saat={saat} />
      ))}
    </>
  )
}

const Tekan = (p: { aksi: string; csrf: string; tombol: string; utama?: boolean }) => (
  <form method="post" action={p.aksi}>
    <input type="hidden" name="_csrf" value={p.csrf} />
    <button type="submit" class={p.utama ? undefined : 'tombol-tipis'}>
      {p.tombol}
    </button>
  </form>
)

const WARNA = { berjalan: 'info', selesai: 'baik', gagal: 'bahaya' } as const

function Satu({ c, csrf, saat }: { c: Cadangan; csrf: string; saat(d: Date): string }) {
  const alamat = `/kelola/cadangan/${c.id}`
  const ada = c.status === 'selesai' && !c.dihapus_at
  return (
    <section class="kartu">
      <h2>
        {saat(c.dibuat_at)} <Lencana jenis={WARNA[c.status]}>{c.status}</Lencana>
      </h2>
      {c.status === 'berjalan' && <Kemajuan p={{ ...c, judul: 'Cadangan kantor' }} />}
      <Fakta
        isi={[
          ['Berkas', c.nama],
          ['Ukuran', c.ukuran === null ? '' : sebutUkuran(c.ukuran)],
          [
            'Isi',
            c.baris === null ? '' : `${angka(c.baris)} baris, ${angka(c.berkas ?? 0)} berkas`,
          ],
          ['Tidak ditemukan', c.hilang > 0 ? `${angka(c.hilang)} berkas` : ''],
          ['SHA-256', c.sha256 && <code class="utuh">{c.sha256}</code>],
          ['Dibuat oleh', c.oleh_nama],
          ['Pemeriksaan', sebutPeriksa(c, saat)],
          ['Sebab gagal', c.galat],
          ['Dihapus dari server', c.dihapus_at && saat(c.dihapus_at)],
        ]}
      />
      {ada && (
        <>
          <div class="berjajar">
            <a href={`${alamat}/berkas`}>Unduh ZIP</a>
            <Tekan aksi={`${alamat}/periksa`} csrf={csrf} tombol="Periksa seluruh isinya" />
          </div>
          <details>
            <summary>Unduh terkunci dengan frasa sandi</summary>
            <FormSkema
              skema={SkemaFrasa}
              aksi={`${alamat}/terkunci`}
              csrf={csrf}
              tombol="Unduh terkunci"
            />
          </details>
          <details>
            <summary>Hapus dari server</summary>
            <p>Berkas ini tidak dapat diunduh atau dipulihkan dari server lagi.</p>
            <Tekan aksi={`${alamat}/hapus`} csrf={csrf} tombol="Ya, hapus cadangan ini" />
          </details>
        </>
      )}
    </section>
  )
}

function sebutPeriksa(c: Cadangan, saat: (d: Date) => string): string {
  if (!c.diperiksa_at) return c.status === 'selesai' ? 'Belum diperiksa ulang' : ''
  return `${saat(c.diperiksa_at)}: ${c.periksa_galat || 'semua isi sama dengan manifesnya'}`
}

const sebutUkuran = (n: number): string =>
  n < 2 ** 20
    ? `${Math.ceil(n / 1024).toLocaleString('id-ID')} kB`
    : `${(n / 2 ** 20).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
