import type { JSX } from 'preact'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { Waktu } from '../platform/ui/waktu.js'
import type { SesiOrang, TokenOrang } from './sesi-orang.js'

interface Prop<B> {
  baris: B[]
  berikut: string | null
  zona: string
  csrf: string
}

export const HalamanSesiOrang = (p: Prop<SesiOrang>): JSX.Element => (
  <>
    <Kepala judul="Sesi semua orang" lain={['/pegawai/token', 'Token semua orang']} />
    <Tabel
      keterangan="Sesi yang masih hidup"
      keteranganTersembunyi
      kosong="Tidak ada sesi yang hidup."
      baris={p.baris}
      kolom={[
        { judul: 'Orang', isi: (s) => <Orang b={s} /> },
        { judul: 'Perangkat', isi: (s) => s.perangkat },
        { judul: 'Dari alamat', isi: (s) => s.ip },
        { judul: 'Masuk', isi: (s) => <Waktu saat={s.sejak} zona={p.zona} /> },
        { judul: 'Terakhir dipakai', isi: (s) => <Waktu saat={s.terakhir} zona={p.zona} /> },
        {
          judul: 'Tindakan',
          isi: (s) => <Kirim aksi={`/pegawai/sesi/${s.id}/akhiri`} csrf={p.csrf} label="Akhiri" />,
        },
      ]}
    />
    <Lanjutan jalur="/pegawai/sesi" berikut={p.berikut} />
  </>
)

export const HalamanTokenOrang = (p: Prop<TokenOrang>): JSX.Element => (
  <>
    <Kepala judul="Token semua orang" lain={['/pegawai/sesi', 'Sesi semua orang']} />
    <Tabel
      keterangan="Token API yang masih berlaku"
      keteranganTersembunyi
      kosong="Belum ada token. Setiap orang membuat tokennya sendiri di Profil."
      baris={p.baris}
      kolom={[
        { judul: 'Orang', isi: (t) => <Orang b={t} /> },
        {
          judul: 'Token',
          isi: (t) => (
            <>
              {t.token} <code class="sebaris">…{t.akhiran}</code>
            </>
          ),
        },
        {
          judul: 'Boleh',
          isi: (t) =>
            `${t.lingkup === 'baca' ? 'Membaca' : 'Membaca dan bertindak'}${t.admin ? ', termasuk admin' : ''}`,
        },
        { judul: 'Berlaku sampai', isi: (t) => <Waktu saat={t.kedaluwarsa} zona={p.zona} /> },
        {
          judul: 'Terakhir dipakai',
          isi: (t) => (t.terakhir ? <Waktu saat={t.terakhir} zona={p.zona} /> : 'Belum pernah'),
        },
        {
          judul: 'Tindakan',
          isi: (t) => <Kirim aksi={`/pegawai/token/${t.id}/cabut`} csrf={p.csrf} label="Cabut" />,
        },
      ]}
    />
    <Lanjutan jalur="/pegawai/token" berikut={p.berikut} />
  </>
)

const Kepala = ({ judul, lain }: { judul: string; lain: [string, string] }): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/kelola">Pengelolaan</Tautan>
    </p>
    <h1>{judul}</h1>
    <p>
      <Tautan ke={lain[0]}>{lain[1]}</Tautan>
    </p>
  </>
)

const Orang = ({ b }: { b: { pegawaiId: string; nama: string } }): JSX.Element => (
  <Tautan ke={`/pegawai/${b.pegawaiId}`}>{b.nama}</Tautan>
)

const Lanjutan = ({ jalur, berikut }: { jalur: string; berikut: string | null }) =>
  berikut && (
    <p>
      <Tautan ke={`${jalur}?sesudah=${berikut}`}>Sebelumnya</Tautan>
    </p>
  )
