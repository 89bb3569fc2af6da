import type { JSX } from 'preact'
import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { Waktu } from '../platform/ui/waktu.js'
import type { BarisKabar, PilihanSaluran } from './queries.js'
import { SkemaSaluran } from './schema.js'

interface PropKotak {
  baris: BarisKabar[]
  berikut: string | null
  zona: string
  csrf: string
  admin: boolean
}

/** The bell: what was told, newest first; a click opens it and counts it as read. */
export function KotakKabar({ baris, berikut, zona, csrf, admin }: PropKotak): JSX.Element {
  return (
    <>
      <h1>Pemberitahuan</h1>
      <div class="berjajar">
        {baris.some((b) => !b.dibaca_at) && (
          <Kirim aksi="/pemberitahuan/dibaca" csrf={csrf} label="Tandai semua sudah dibaca" />
        )}
        <Tautan ke="/pemberitahuan/saluran">Atur saluran</Tautan>
        {admin && <Tautan ke="/pemberitahuan/kiriman">Kiriman tertahan</Tautan>}
      </div>
      <Tabel
        keterangan="Pemberitahuan, terbaru lebih dahulu"
        keteranganTersembunyi
        kosong="Belum ada pemberitahuan. Tenggat yang mendekat, tugas yang dikembalikan, dan surat yang menunggu paraf atau tanda tangan Anda muncul di sini pada jam kerja."
        baris={baris}
        kolom={[
          { judul: 'Pemberitahuan', isi: (b) => <Isi b={b} /> },
          { judul: 'Waktu', isi: (b) => <Waktu saat={b.tampil_at} zona={zona} /> },
          {
            judul: 'Tindakan',
            isi: (b) => <Kirim aksi={`/pemberitahuan/${b.id}/buka`} csrf={csrf} label="Buka" />,
          },
        ]}
      />
      {berikut && (
        <p>
          <Tautan ke={`/pemberitahuan?sesudah=${berikut}`}>Pemberitahuan sebelumnya</Tautan>
        </p>
      )}
    </>
  )
}

/** By the last word of its kind: how much it presses. */
const DESAKAN: Record<string, [JenisLencana, string]> = {
  peringatan: ['peringatan', 'Peringatan'],
  lewat: ['bahaya', 'Lewat tenggat'],
  eskalasi: ['bahaya', 'Eskalasi'],
}

function Isi({ b }: { b: BarisKabar }): JSX.Element {
  const desak = DESAKAN[b.jenis.split('.').at(-1)!]
  return (
    <>
      {!b.dibaca_at && <Lencana jenis="info">Baru</Lencana>}{' '}
      {desak && <Lencana jenis={desak[0]}>{desak[1]}</Lencana>}{' '}
      <span class={b.dibaca_at ? undefined : 'utama'}>{b.judul}</span>
      {b.isi && <p class="redup utuh">{b.isi}</p>}
    </>
  )
}

interface PropSaluran {
  pilihan: PilihanSaluran & { email: string }
  /** Which channels the office has set up. */
  ada: { surel: boolean; webhook: boolean }
  jalur: string
  csrf: string
}

export function HalamanSaluran({ pilihan, ada, jalur, csrf }: PropSaluran): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/pemberitahuan">Pemberitahuan</Tautan>
      </p>
      <h1>Saluran pemberitahuan</h1>
      <p>
        Semua kabar tercatat di Paraf. Lonceng, surel, dan WhatsApp hanya berbunyi pada jam kerja
        unit Anda; yang jatuh di luar jam kerja menunggu sampai kantor buka. Di bawah ini Anda
        memilih untuk setiap jenis kabar.
      </p>
      <ul>
        <li>
          Surel:{' '}
          {!ada.surel
            ? 'belum disetel oleh kantor.'
            : pilihan.email
              ? `dikirim ke ${pilihan.email}.`
              : 'alamat surel Anda belum dicatat; sampaikan kepada admin.'}
        </li>
        <li>WhatsApp: {ada.webhook ? 'tersedia.' : 'belum disetel oleh kantor.'}</li>
      </ul>
      <FormSkema
        skema={SkemaSaluran}
        awal={{ ...pilihan }}
        aksi={jalur}
        csrf={csrf}
        tombol="Simpan"
      />
    </>
  )
}
