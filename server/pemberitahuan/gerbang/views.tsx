import type { JSX } from 'preact'
import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { Waktu } from '../../platform/ui/waktu.js'
import type { BarisGerbang } from './queries.js'
import { SkemaUlang } from './schema.js'

interface Prop {
  baris: BarisGerbang[]
  berikut: string | null
  hanyaGagal: boolean
  zona: string
  csrf: string
}

export function HalamanGerbang({ baris, berikut, hanyaGagal, zona, csrf }: Prop): JSX.Element {
  const saring = hanyaGagal ? 'hanyaGagal=true&' : ''
  return (
    <>
      <p class="letak">
        <Tautan ke="/kantor/pemberitahuan">Setelan pemberitahuan</Tautan>
      </p>
      <h1>Kiriman webhook</h1>
      <p class="berjajar">
        {hanyaGagal ? (
          <Tautan ke="/pemberitahuan/webhook">Semua kiriman</Tautan>
        ) : (
          <Tautan ke="/pemberitahuan/webhook?hanyaGagal=true">Hanya yang gagal</Tautan>
        )}
        <Tautan ke="/pemberitahuan/kiriman">Kiriman tertahan</Tautan>
      </p>
      <Tabel
        keterangan="Kiriman webhook, terbaru lebih dahulu"
        keteranganTersembunyi
        kosong={
          hanyaGagal
            ? 'Tidak ada kiriman yang gagal.'
            : 'Belum ada kiriman. Isi alamat webhook pada setelan pemberitahuan.'
        }
        baris={baris}
        kolom={[
          {
            judul: 'Kiriman',
            isi: (b) => <Tautan ke={`/pemberitahuan/webhook/${b.urut}`}>Nomor {b.urut}</Tautan>,
          },
          { judul: 'Penerima', isi: (b) => b.nama },
          { judul: 'Keadaan', isi: (b) => <Keadaan b={b} /> },
          { judul: 'Percobaan', angka: true, isi: (b) => b.percobaan + b.diulang },
          { judul: 'Terakhir', isi: (b) => <Waktu saat={b.terakhir} zona={zona} /> },
        ]}
      />
      {berikut && (
        <p>
          <Tautan ke={`/pemberitahuan/webhook?${saring}sesudah=${berikut}`}>
            Kiriman sebelumnya
          </Tautan>
        </p>
      )}
      <section class="kartu">
        <h2>Kirim ulang satu masa</h2>
        <p>
          Dikirim menurut urutan semula dengan id semula, paling banyak 1.000 sekali jalan, sehingga
          penerima dapat mengabaikan yang sudah diterimanya.
        </p>
        <FormSkema
          skema={SkemaUlang}
          aksi="/pemberitahuan/webhook/ulang"
          csrf={csrf}
          tombol="Kirim ulang"
        />
      </section>
    </>
  )
}

function Keadaan({ b }: { b: BarisGerbang }): JSX.Element {
  if (b.terhenti)
    return (
      <>
        <Lencana jenis="bahaya">Belum diulang</Lencana> Gerbang tidak menjawab sampai percobaan
        terakhir. Bila gerbang sudah pulih, kirim ulang lagi.
      </>
    )
  if (b.menunggu) return <Lencana jenis="info">Akan diulang</Lencana>
  if (b.galat)
    return (
      <>
        <Lencana jenis="bahaya">Gagal</Lencana> {b.galat}
      </>
    )
  if (b.status === null) return <Lencana>Sedang dikirim</Lencana>
  return <Lencana jenis="baik">Diterima ({b.status})</Lencana>
}

export function HalamanSatuGerbang({
  satu: b,
  zona,
  csrf,
}: {
  satu: BarisGerbang & { badan: string; jawaban: string }
  zona: string
  csrf: string
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/pemberitahuan/webhook">Kiriman webhook</Tautan>
      </p>
      <h1>Kiriman webhook nomor {b.urut}</h1>
      <Fakta
        isi={[
          ['Penerima', b.nama],
          ['Keadaan', <Keadaan b={b} />],
          ['Id (x-paraf-id)', <code>{b.amplop}</code>],
          ['Pertama dikirim', <Waktu saat={b.pertama} zona={zona} />],
          ['Terakhir', <Waktu saat={b.terakhir} zona={zona} />],
          ['Percobaan', String(b.percobaan)],
          ['Diulang dengan tangan', b.diulang === 0 ? '' : `${b.diulang} kali`],
        ]}
      />
      <Kirim aksi={`/pemberitahuan/webhook/${b.urut}/ulang`} csrf={csrf} label="Kirim ulang" />
      <h2>Yang dikirim</h2>
      <pre class="utuh">{rapikan(b.badan)}</pre>
      <h2>Jawaban gerbang</h2>
      {b.jawaban ? <pre class="utuh">{b.jawaban}</pre> : <p class="redup">Tidak ada isi.</p>}
    </>
  )
}

const rapikan = (badan: string): string => JSON.stringify(JSON.parse(badan), null, 2)
