import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import type { Rupa } from '../platform/http/rupa.js'
import { PilihRupa } from '../platform/ui/pilih-rupa.js'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { Waktu } from '../platform/ui/waktu.js'
import { sebutan, type Pelaku } from '../values/pelaku.js'
import { SkemaGantiSandi } from './schema.js'
import type { SesiSaya } from './sesi-saya.js'

export interface PropProfil {
  pelaku: Pelaku
  namaPengguna: string
  duaLangkah: boolean
  sesi: SesiSaya[]
  zona: string
  rupa: Rupa
  csrf: string
}

export function HalamanProfil(p: PropProfil): JSX.Element {
  const kursi = p.pelaku.kursi.map(sebutan).join('; ')
  return (
    <>
      <h1>Profil</h1>
      <Fakta
        isi={[
          ['Nama', p.pelaku.nama],
          ['Nama pengguna', p.namaPengguna],
          ['Bertindak sebagai', kursi || 'Tidak memangku jabatan hari ini'],
          [
            'Verifikasi dua langkah',
            p.duaLangkah ? <Lencana jenis="baik">Aktif</Lencana> : <Lencana>Belum aktif</Lencana>,
          ],
        ]}
      />
      <p class="berjajar">
        <Tautan ke="/profil/dua-langkah">Verifikasi dua langkah</Tautan>
        <Tautan ke="/riwayat">Riwayat pengembangan kompetensi</Tautan>
        <Tautan ke="/profil/token">Token API</Tautan>
        <Tautan ke="/pemberitahuan/saluran">Pemberitahuan dan ringkasan harian</Tautan>
      </p>
      <h2>Tampilan</h2>
      <PilihRupa rupa={p.rupa} csrf={p.csrf} />
      <DaftarSesi {...p} />
      <section class="kartu">
        <h2>Ganti kata sandi</h2>
        <p class="redup">Mengganti kata sandi mengakhiri semua sesi lain.</p>
        <FormSkema
          skema={SkemaGantiSandi}
          aksi="/profil/sandi"
          csrf={p.csrf}
          tombol="Ganti kata sandi"
        />
      </section>
    </>
  )
}

function DaftarSesi({ sesi, zona, csrf }: PropProfil): JSX.Element {
  return (
    <section class="kartu">
      <h2>Sesi Anda</h2>
      <p>
        Di sini Anda sedang masuk. Ada yang tidak Anda kenal? Akhiri sesinya, lalu ganti kata sandi.
      </p>
      <Tabel
        keterangan="Sesi yang masih terbuka"
        keteranganTersembunyi
        baris={sesi}
        kolom={[
          {
            judul: 'Perangkat',
            isi: (s) => (
              <>
                <span class="utama">{s.perangkat}</span>{' '}
                {s.ini && <Lencana jenis="info">Sesi ini</Lencana>}
              </>
            ),
          },
          { judul: 'Alamat', isi: (s) => s.ip || '–' },
          { judul: 'Masuk sejak', isi: (s) => <Waktu saat={s.sejak} zona={zona} /> },
          { judul: 'Terakhir dipakai', isi: (s) => <Waktu saat={s.terakhir} zona={zona} /> },
          {
            judul: 'Tindakan',
            isi: (s) =>
              s.ini ? (
                '–'
              ) : (
                <Kirim aksi={`/profil/sesi/${s.id}/akhiri`} csrf={csrf} label="Akhiri" />
              ),
          },
        ]}
      />
      {sesi.length > 1 && (
        <Kirim aksi="/profil/sesi/akhiri-lain" csrf={csrf} label="Akhiri semua sesi lain" />
      )}
    </section>
  )
}
