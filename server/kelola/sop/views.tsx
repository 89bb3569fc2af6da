import type { JSX } from 'preact'
import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { Waktu } from '../../platform/ui/waktu.js'
import { IsiLembar } from '../../sop/isi-lembar.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { BarisUsulan, TinjauanUsulan } from './baca.js'
import { SkemaBerlakukan, SkemaUnggahSop } from './skema.js'

interface PropUnggah {
  usulan: BarisUsulan[]
  berikut: string | null
  zona: string
  csrf: string
}

export function HalamanUnggahSop({ usulan, berikut, zona, csrf }: PropUnggah): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/kelola">Pengelolaan</Tautan> · <Tautan ke="/sop">SOP yang berlaku</Tautan>
      </p>
      <h1>Unggah versi SOP</h1>
      <p>
        Diagram diperiksa dahulu dan belum mengikat siapa pun. Sesudah itu Anda melihat tabel,
        gambar, dan yang berubah dari versi yang berlaku, lalu menentukan kapan ia berlaku. Perkara
        yang sudah berjalan tetap memakai versinya.
      </p>
      <FormSkema skema={SkemaUnggahSop} aksi="/kelola/sop" csrf={csrf} tombol="Periksa" />
      <h2>Yang pernah diunggah</h2>
      <Tabel
        keterangan="Versi SOP yang diunggah"
        keteranganTersembunyi
        baris={usulan}
        kosong="Belum ada. SOP yang berlaku sekarang berasal dari Paraf."
        kolom={[
          { judul: 'SOP', isi: (u) => <Tautan ke={`/kelola/sop/${u.id}`}>{u.nama}</Tautan> },
          { judul: 'Keadaan', isi: (u) => <Keadaan u={u} /> },
          { judul: 'Alasan', isi: (u) => u.alasan },
          { judul: 'Diunggah', isi: (u) => <Waktu saat={u.dibuat_at} zona={zona} /> },
          { judul: 'Oleh', isi: (u) => u.oleh },
        ]}
      />
      {berikut && (
        <p>
          <Tautan ke={`/kelola/sop?sesudah=${berikut}`}>Halaman berikutnya</Tautan>
        </p>
      )}
    </>
  )
}

function Keadaan({ u }: { u: BarisUsulan }): JSX.Element {
  const pada = u.berlaku_pada ? tanggalPanjang(u.berlaku_pada) : ''
  switch (u.status) {
    case 'diperiksa':
      return <Lencana jenis="peringatan">Belum berlaku</Lencana>
    case 'terjadwal':
      return <Lencana jenis="info">Berlaku mulai {pada}</Lencana>
    case 'berlaku':
      return <Lencana jenis="baik">Berlaku sejak {pada}</Lencana>
    case 'gagal':
      return <Lencana jenis="bahaya">Tidak jadi berlaku</Lencana>
    case 'batal':
      return <Lencana>Dibatalkan</Lencana>
  }
}

/** What would be in force: what it changes, what to know, the sheet itself, and the day. */
export function HalamanUsulan(p: TinjauanUsulan & { zona: string; csrf: string }): JSX.Element {
  const { usulan: u, lembar } = p
  const menunggu = u.status === 'diperiksa' || u.status === 'terjadwal'
  return (
    <article class="sop-lembar">
      <p class="letak">
        <Tautan ke="/kelola/sop">Unggah versi SOP</Tautan>
      </p>
      <h1>Tinjau SOP {u.nama}</h1>
      {u.galat && <p class="kabar kabar-bahaya utuh">{u.galat}</p>}
      <Fakta
        isi={[
          ['Keadaan', <Keadaan u={u} />],
          ['Berkas', u.berkas],
          ['Diunggah', <Waktu saat={u.dibuat_at} zona={p.zona} />],
          ['Oleh', u.oleh],
          ['Alasan', u.alasan],
          ['Perkara berjalan', sebutBerjalan(p.berjalan)],
        ]}
      />
      <h2>Yang berubah</h2>
      <Beda beda={p.beda} berlaku={u.status === 'berlaku'} />
      {p.catatan.length > 0 && (
        <>
          <h2>Perlu diketahui</h2>
          <ul>
            {p.catatan.map((c) => (
              <li>{c}.</li>
            ))}
          </ul>
        </>
      )}
      {menunggu && <Putusan u={u} csrf={p.csrf} />}
      <IsiLembar lembar={lembar} />
    </article>
  )
}

const sebutBerjalan = (n: number): string =>
  n === 0 ? 'tidak ada' : `${n.toLocaleString('id-ID')} tetap memakai versinya yang sekarang`

function Beda({ beda, berlaku }: { beda: string[] | null; berlaku: boolean }): JSX.Element {
  if (berlaku)
    return <p class="redup">Sudah berlaku; bandingannya ada pada riwayat versi SOP ini.</p>
  if (beda === null) return <p class="redup">SOP ini belum ada di kantor; semuanya baru.</p>
  if (beda.length === 0)
    return (
      <p class="redup">
        Tabel dan identitasnya sama dengan versi yang berlaku; alur diagramnya berubah.
      </p>
    )
  return (
    <ul>
      {beda.map((kalimat) => (
        <li>{kalimat}</li>
      ))}
    </ul>
  )
}

const Putusan = ({ u, csrf }: { u: BarisUsulan; csrf: string }): JSX.Element => (
  <section class="kartu tak-cetak">
    <h2>Kapan berlaku</h2>
    <FormSkema
      skema={SkemaBerlakukan}
      awal={u.berlaku_pada ? { mulai: u.berlaku_pada } : {}}
      aksi={`/kelola/sop/${u.id}/berlakukan`}
      csrf={csrf}
      tombol="Berlakukan"
    />
    <Kirim aksi={`/kelola/sop/${u.id}/batal`} csrf={csrf} label="Batalkan usulan ini" />
  </section>
)
