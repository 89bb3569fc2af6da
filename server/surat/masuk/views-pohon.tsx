import type { JSX } from 'preact'
import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { SimpulDisposisi } from './queries-disposisi.js'
import { SkemaBatal } from './skema-disposisi.js'

type Saat = (d: Date | string) => string

interface Prop {
  simpul: readonly SimpulDisposisi[]
  /** The office's date, to tell what is late. */
  hariIni: string
  saat: Saat
  csrf: string
}

/** The disposisi of a letter as the tree they are: who gave what to whom, and what became of it. */
export function Pohon(p: Prop): JSX.Element {
  const awal = p.simpul.filter((d) => d.induk_id === null)
  if (awal.length === 0) return <p class="kosong">Belum ada disposisi.</p>
  return <Cabang {...p} cabang={awal} />
}

function Cabang({ cabang, ...p }: Prop & { cabang: readonly SimpulDisposisi[] }): JSX.Element {
  return (
    <ul class="pohon">
      {cabang.map((d) => {
        const anak = p.simpul.filter((x) => x.induk_id === d.id)
        return (
          <li id={`d-${d.id}`}>
            <Simpul {...p} d={d} />
            {anak.length > 0 && <Cabang {...p} cabang={anak} />}
          </li>
        )
      })}
    </ul>
  )
}

function Simpul({ d, hariIni, saat, csrf }: Omit<Prop, 'simpul'> & { d: SimpulDisposisi }) {
  return (
    <div class={d.batal_at ? 'redup' : undefined}>
      <p>
        <strong>{d.kepada}</strong> <Keadaan d={d} hariIni={hariIni} />
        {d.milik && !d.batal_at && !d.selesai_at && (
          <>
            {' '}
            <a href={`/disposisi/${d.id}`}>Tindak lanjuti</a>
          </>
        )}
      </p>
      <p>{d.instruksi}</p>
      {d.catatan && <p class="utuh">{d.catatan}</p>}
      <p class="redup">{jejak(d, saat)}</p>
      {d.laporan && (
        <p class="utuh">
          Hasil: {d.laporan}{' '}
          {d.laporan_berkas && <a href={`/disposisi/${d.id}/laporan`}>{d.laporan_berkas}</a>}
        </p>
      )}
      {d.bolehBatal && (
        <details>
          <summary>Batalkan</summary>
          <FormSkema
            skema={SkemaBatal}
            aksi={`/disposisi/${d.id}/batal`}
            csrf={csrf}
            tombol="Batalkan disposisi"
          />
        </details>
      )}
    </div>
  )
}

function jejak(d: SimpulDisposisi, saat: Saat): string {
  const bagian = [
    `Dari ${d.dari ?? 'pimpinan'}, ${saat(d.dibuat_at)}`,
    d.batas && `batas ${tanggalPanjang(d.batas)}`,
    d.dibaca_at && `dibaca ${d.pembaca ?? ''} ${saat(d.dibaca_at)}`,
    d.selesai_at && `selesai oleh ${d.penyelesai ?? ''} ${saat(d.selesai_at)}`,
    d.batal_at && `dibatalkan ${saat(d.batal_at)}: ${d.batal_alasan}`,
  ]
  return bagian.filter(Boolean).join('; ')
}

/** Withdrawn, done, late, being worked on, or not opened yet. */
export function Keadaan({
  d,
  hariIni,
}: {
  d: {
    batal_at?: Date | null
    selesai_at: Date | null
    dibaca_at: Date | null
    batas: string | null
  }
  hariIni: string
}): JSX.Element {
  if (d.batal_at) return <Lencana>Dibatalkan</Lencana>
  if (d.selesai_at) return <Lencana jenis="baik">Selesai</Lencana>
  if (d.batas && d.batas < hariIni) return <Lencana jenis="bahaya">Terlambat</Lencana>
  if (d.dibaca_at) return <Lencana jenis="info">Dikerjakan</Lencana>
  return <Lencana jenis="peringatan">Belum dibaca</Lencana>
}
