import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { rentangTanggal, tanggalPanjang } from '../values/tanggal.js'
import type { Pd } from './hak.js'
import { KEADAAN } from './kata.js'
import type { Pembukaan } from './pembukaan.js'
import type { Dikembalikan } from './perbaikan.js'
import type { BarisPengusul } from './pengusul.js'
import type { BarisUsulan } from './queries.js'
import { skemaAtasNama, skemaMulai, SkemaPembukaan, SkemaPengusul } from './skema.js'
import { JumlahPutusan } from './tampilan.js'

interface PropDaftar {
  usulan: BarisUsulan[]
  berikut: string | null
  petugas: boolean
  pd: Pd[]
  saat(d: Date): string
}

const sebut = (t: { nama: string; angkatan: string }): string =>
  t.angkatan ? `${t.nama} Angkatan ${t.angkatan}` : t.nama

/** What is open, and every proposal one may see. */
export const HalamanUsulan = (
  p: PropDaftar & { terbuka: Pembukaan[]; kembali: Dikembalikan[] },
): JSX.Element => (
  <>
    <h1>Usulan peserta</h1>
    {p.pd.length > 0 && <p>Anda mengusulkan bagi {p.pd.map((x) => x.nama).join(', ')}.</p>}
    {p.pd.length === 0 && !p.petugas && (
      <p class="kabar">
        Anda belum ditunjuk sebagai pengusul. Minta perangkat daerah Anda menghubungi penyelenggara
        pelatihan.
      </p>
    )}
    {p.kembali.length > 0 && (
      <section class="peringatan" aria-labelledby="dikembalikan">
        <h2 id="dikembalikan">Perlu diperbaiki</h2>
        <p>Siapa pun pengusul perangkat daerah ini dapat memperbaiki lalu mengirimnya kembali.</p>
        <ul>
          {p.kembali.map((u) => (
            <li>
              <Tautan ke={`/usulan/${u.id}`}>
                {u.pelatihan}: {u.pd}
              </Tautan>
            </li>
          ))}
        </ul>
      </section>
    )}
    <h2>Pelatihan yang dibuka</h2>
    <Tabel
      keterangan="Pelatihan yang dibuka untuk usulan"
      keteranganTersembunyi
      kosong={
        p.petugas
          ? 'Belum ada. Buka sebuah pelatihan dari daftar pesertanya pada menu Pelatihan.'
          : 'Saat ini tidak ada pelatihan yang menerima usulan.'
      }
      baris={p.terbuka}
      kolom={[
        {
          judul: 'Pelatihan',
          isi: (t) => <Tautan ke={`/usulan/pelatihan/${t.pelatihanId}`}>{sebut(t)}</Tautan>,
        },
        { judul: 'Pelaksanaan', isi: (t) => `${rentangTanggal(t.mulai, t.selesai)}, ${t.tempat}` },
        { judul: 'JP', isi: (t) => t.jp, angka: true },
        { judul: 'Sisa kuota', isi: (t) => Math.max(0, t.kuota! - t.terisi), angka: true },
        { judul: 'Ditutup', isi: (t) => tanggalPanjang(t.tutup!) },
      ]}
    />
    <h2>Daftar usulan</h2>
    <DaftarUsulan {...p} jalur="/usulan" />
  </>
)

function DaftarUsulan(p: PropDaftar & { jalur: string }): JSX.Element {
  return (
    <>
      <Tabel
        keterangan="Daftar usulan"
        keteranganTersembunyi
        kosong="Belum ada usulan di sini."
        baris={p.usulan}
        kolom={[
          { judul: 'Perangkat daerah', isi: (u) => <Tautan ke={`/usulan/${u.id}`}>{u.pd}</Tautan> },
          { judul: 'Pelatihan', isi: (u) => sebut({ nama: u.pelatihan, angkatan: u.angkatan }) },
          {
            judul: 'Keadaan',
            isi: (u) => (
              <Lencana jenis={KEADAAN[u.keadaan].warna}>{KEADAAN[u.keadaan].kata}</Lencana>
            ),
          },
          { judul: 'Calon', isi: (u) => <JumlahPutusan jumlah={u.jumlah} /> },
          {
            judul: 'Diputus paling lambat',
            isi: (u) => (u.keadaan === 'verifikasi' && u.jatuh_at ? p.saat(u.jatuh_at) : '–'),
          },
        ]}
      />
      {p.berikut && (
        <p>
          <Tautan ke={`${p.jalur}?sesudah=${p.berikut}`}>Halaman berikutnya</Tautan>
        </p>
      )}
    </>
  )
}

type PropPembukaan = PropDaftar & { pembukaan: Pembukaan; semuaPd: Pd[]; csrf: string }

/** One training: its places, its closing date, and the ways to propose for it. */
export function HalamanPembukaan(p: PropPembukaan): JSX.Element {
  const { pembukaan: b, csrf } = p
  const alamat = `/usulan/pelatihan/${b.pelatihanId}`
  return (
    <>
      <p class="letak">
        <Tautan ke="/usulan">Usulan peserta</Tautan>
        {p.petugas && (
          <>
            {' · '}
            <Tautan ke={`/pelatihan/${b.pelatihanId}`}>{sebut(b)}</Tautan>
          </>
        )}
      </p>
      <h1>Usulan peserta {sebut(b)}</h1>
      <Fakta
        isi={[
          ['Pelaksanaan', `${rentangTanggal(b.mulai, b.selesai)}, ${b.tempat}, ${b.jp} JP`],
          ['Sasaran', b.sasaran],
          [
            'Kuota',
            b.kuota === null
              ? ''
              : `${b.kuota} peserta, terisi ${b.terisi}, sisa ${Math.max(0, b.kuota - b.terisi)}`,
          ],
          ['Hari terakhir usulan', b.tutup && tanggalPanjang(b.tutup)],
        ]}
      />
      {!b.terbuka && (
        <p class="kabar">
          {b.tutup ? 'Usulan untuk pelatihan ini sudah ditutup.' : 'Pelatihan ini belum dibuka.'}
        </p>
      )}
      {b.terbuka && p.pd.length > 0 && (
        <section class="kartu">
          <h2>Buat usulan</h2>
          <FormSkema
            skema={skemaMulai(p.pd)}
            awal={{ pd: p.pd[0]!.id }}
            aksi={alamat}
            csrf={csrf}
            tombol="Buat usulan"
          />
        </section>
      )}
      <h2>Daftar usulan</h2>
      <DaftarUsulan {...p} jalur={alamat} />
      {p.petugas && (
        <details class="kartu" open={b.tutup === null}>
          <summary>
            {b.tutup ? 'Ubah kuota, hari terakhir, dan sasaran' : 'Buka untuk usulan'}
          </summary>
          <FormSkema
            skema={SkemaPembukaan}
            awal={{ kuota: b.kuota ?? undefined, tutup: b.tutup ?? undefined, sasaran: b.sasaran }}
            aksi={`${alamat}/buka`}
            csrf={csrf}
            tombol="Simpan"
          />
        </details>
      )}
      {p.petugas && b.terbuka && p.semuaPd.length > 0 && (
        <details class="kartu">
          <summary>Catat usulan perangkat daerah yang mengirim surat</summary>
          <FormSkema
            skema={skemaAtasNama(p.semuaPd)}
            aksi={`${alamat}/atas-nama`}
            csrf={csrf}
            tombol="Catat usulan"
          />
        </details>
      )}
    </>
  )
}

/** Who proposes, and appointing them. */
export const HalamanPengusul = (p: { pengusul: BarisPengusul[]; csrf: string }): JSX.Element => (
  <>
    <h1>Pengusul perangkat daerah</h1>
    <p>
      Pegawai yang mengusulkan peserta pelatihan bagi tempat tugasnya. Ia memerlukan akun, yang
      dibuat pada halaman pegawainya.
    </p>
    <Tabel
      keterangan="Pengusul"
      keteranganTersembunyi
      kosong="Belum ada pengusul. Tunjuk yang pertama di bawah."
      baris={p.pengusul}
      kolom={[
        { judul: 'Perangkat daerah', isi: (b) => b.pd },
        { judul: 'Nama', isi: (b) => b.nama },
        { judul: 'Akun', isi: (b) => (b.akun ? 'Ada' : 'Belum ada') },
        { judul: 'Sejak', isi: (b) => tanggalPanjang(b.sejak) },
        {
          judul: 'Tindakan',
          isi: (b) => (
            <form method="post" action={jalurTautan(`/usulan/pengusul/${b.id}/akhiri`)}>
              <input type="hidden" name="_csrf" value={p.csrf} />
              <button class="tombol-tipis" aria-label={`Akhiri ${b.nama}`}>
                Akhiri
              </button>
            </form>
          ),
        },
      ]}
    />
    <section class="kartu">
      <h2>Tunjuk pengusul</h2>
      <FormSkema skema={SkemaPengusul} aksi="/usulan/pengusul" csrf={p.csrf} tombol="Tunjuk" />
    </section>
  </>
)
