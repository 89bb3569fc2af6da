import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { Waktu } from '../platform/ui/waktu.js'
import type { BarisKiriman } from './queries.js'
import { NAMA_SALURAN } from './saluran.js'
import { SkemaSetelanKabar, type setelanTampil } from './setelan.js'

interface PropSetelan {
  setelan: Awaited<ReturnType<typeof setelanTampil>>
  jalur: string
  csrf: string
}

export function HalamanSetelanKabar({ setelan, jalur, csrf }: PropSetelan): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/kantor">Setelan kantor</Tautan>
      </p>
      <h1>Setelan pemberitahuan</h1>
      <p>
        Pemberitahuan selalu muncul di Paraf. Di sini diatur ke mana lagi ia dikirim. Yang tidak
        terkirim menunggu di <Tautan ke="/pemberitahuan/kiriman">Kiriman tertahan</Tautan>; yang
        dikirim ke gerbang terbaca di <Tautan ke="/pemberitahuan/webhook">Kiriman webhook</Tautan>.
      </p>
      <ul>
        <li>Kata sandi SMTP: {sebut(setelan.surelSandiTerisi, setelan.surelSandiTerkunci)}.</li>
        <li>
          Rahasia webhook: {sebut(setelan.webhookRahasiaTerisi, setelan.webhookRahasiaTerkunci)}.
        </li>
      </ul>
      {setelan.surelHost && (
        <div class="berjajar">
          <Kirim aksi={`${jalur}/uji`} csrf={csrf} label="Kirim surel uji kepada saya" />
        </div>
      )}
      <FormSkema
        skema={SkemaSetelanKabar}
        awal={{ ...setelan }}
        aksi={jalur}
        csrf={csrf}
        tombol="Simpan"
      />
    </>
  )
}

const sebut = (terisi: boolean, terkunci: boolean): string =>
  terkunci
    ? 'tersimpan tetapi tidak dapat dibuka, karena kunci server (PARAF_KUNCI) berganti atau hilang; isi lagi di bawah'
    : terisi
      ? 'tersimpan'
      : 'tidak diisi'

interface PropKiriman {
  kiriman: BarisKiriman[]
  jamSalah: { server: string }[]
  zona: string
  csrf: string
}

/** What has not left the house: it waits by itself, or was given up and waits for a hand. */
export function HalamanKiriman({ kiriman, jamSalah, zona, csrf }: PropKiriman): JSX.Element {
  const gagal = kiriman.filter((k) => k.status === 'gagal')
  return (
    <>
      <p class="letak">
        <Tautan ke="/kantor/pemberitahuan">Setelan pemberitahuan</Tautan>
      </p>
      <h1>Kiriman tertahan</h1>
      {jamSalah.map(({ server }) => (
        <p class="kabar kabar-bahaya" role="alert">
          Server {server} menahan semua peringatan tenggat: jam mesinnya meloncat atau berbeda
          dengan jam basis data. Betulkan jam mesin itu; peringatan berjalan lagi paling lama
          sepuluh menit sesudahnya.
        </p>
      ))}
      <p>
        Kiriman yang gagal dicoba lagi sendiri dengan jeda yang makin panjang, hanya pada jam kerja
        penerimanya. Sesudah percobaan terakhir ia berhenti dan menunggu di sini.
      </p>
      {gagal.length > 1 && (
        <div class="berjajar">
          <Kirim aksi="/pemberitahuan/kiriman/ulangi" csrf={csrf} label="Coba lagi semua" />
        </div>
      )}
      <Tabel
        keterangan="Kiriman yang belum sampai"
        keteranganTersembunyi
        kosong="Semua kiriman sudah sampai."
        baris={kiriman}
        kolom={[
          { judul: 'Penerima', isi: (k) => k.nama },
          { judul: 'Saluran', isi: (k) => NAMA_SALURAN[k.saluran] },
          { judul: 'Jumlah', isi: (k) => k.jumlah, angka: true },
          {
            judul: 'Keadaan',
            isi: (k) =>
              k.status === 'gagal' ? (
                <Lencana jenis="bahaya">Gagal</Lencana>
              ) : (
                <Lencana jenis={k.galat ? 'peringatan' : 'netral'}>Menunggu</Lencana>
              ),
          },
          { judul: 'Sebab', isi: (k) => k.galat || '–' },
          { judul: 'Percobaan', isi: (k) => k.percobaan, angka: true },
          {
            judul: 'Waktu',
            isi: (k) => (
              <>
                {waktu(k)} <Waktu saat={k.pada} zona={zona} />
              </>
            ),
          },
          {
            judul: 'Tindakan',
            isi: (k) =>
              k.status === 'gagal' && (
                <Kirim
                  aksi={`/pemberitahuan/kiriman/${k.pegawai_id}/${k.saluran}/ulangi`}
                  csrf={csrf}
                  label="Coba lagi"
                />
              ),
          },
        ]}
      />
    </>
  )
}

/** What the moment beside it is. */
function waktu(k: BarisKiriman): string {
  if (k.status === 'gagal') return 'berhenti'
  return k.galat ? 'dicoba lagi' : 'dikirim'
}
