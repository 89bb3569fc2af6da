import type { ComponentChildren, JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Tautan } from '../platform/ui/tautan.js'
import { rentangTanggal } from '../values/tanggal.js'
import { keFormJam, keFormMasa } from './isian.js'
import { keKolomPekan } from './kolom-pekan.js'
import type { KalenderRingkas } from './queries.js'
import { SkemaJam, SkemaLibur, SkemaMasa, skemaHapusLibur, skemaHapusMasa } from './schema.js'

interface Prop {
  kalender: KalenderRingkas
  csrf: string
}

export function HalamanJam({ kalender, csrf }: Prop): JSX.Element {
  const { id, isi, nomor } = kalender
  return (
    <Bingkai kalender={kalender} judul="Jam kerja">
      <p class="petunjuk">
        Perpres 21 Tahun 2023: 37 jam 30 menit seminggu, istirahat 60 menit, hari Jumat 90 menit.
      </p>
      <FormSkema
        skema={SkemaJam}
        awal={keFormJam(isi, nomor)}
        aksi={`/kalender/${id}/jam`}
        csrf={csrf}
        tombol="Simpan jam kerja"
      />
    </Bingkai>
  )
}

export function HalamanMasa({ kalender, csrf }: Prop): JSX.Element {
  const { id, isi, nomor } = kalender
  return (
    <Bingkai kalender={kalender} judul="Jam Ramadan">
      <p class="petunjuk">
        Perpres 21 Tahun 2023: 32 jam 30 menit seminggu selama Ramadan. Masa dengan hari pertama
        yang sama diganti.
      </p>
      {isi.ramadan.map((m) => (
        <section class="kartu">
          <h2>{rentangTanggal(m.dari, m.sampai)}</h2>
          <FormSkema
            skema={SkemaMasa}
            awal={{ dari: nomor, mulai: m.dari, sampai: m.sampai, ...keKolomPekan(m.jam) }}
            aksi={`/kalender/${id}/ramadan`}
            csrf={csrf}
            tombol="Simpan jam Ramadan"
          />
        </section>
      ))}
      <section class="kartu">
        <h2>Masa baru</h2>
        <FormSkema
          skema={SkemaMasa}
          awal={keFormMasa(nomor)}
          aksi={`/kalender/${id}/ramadan`}
          csrf={csrf}
          tombol="Simpan jam Ramadan"
        />
      </section>
      {isi.ramadan.length > 0 && (
        <section class="kartu">
          <h2>Hapus satu masa</h2>
          <FormSkema
            skema={skemaHapusMasa(isi.ramadan)}
            aksi={`/kalender/${id}/ramadan/hapus`}
            csrf={csrf}
            tombol="Hapus masa"
          />
        </section>
      )}
    </Bingkai>
  )
}

export function HalamanLibur({ kalender, csrf }: Prop): JSX.Element {
  const { id, isi } = kalender
  return (
    <Bingkai kalender={kalender} judul="Hari libur dan kerja pengganti">
      <p>
        <Tautan ke="/kalender/impor">Impor dari CSV</Tautan>, atau isi satu hari di bawah. Hari
        dengan tanggal dan jenis yang sama diganti.
      </p>
      <FormSkema
        skema={SkemaLibur}
        aksi={`/kalender/${id}/libur`}
        csrf={csrf}
        tombol="Simpan hari"
      />
      {isi.libur.length > 0 && (
        <section class="kartu">
          <h2>Hapus satu hari</h2>
          <FormSkema
            skema={skemaHapusLibur(isi.libur)}
            aksi={`/kalender/${id}/libur/hapus`}
            csrf={csrf}
            tombol="Hapus hari"
          />
        </section>
      )}
    </Bingkai>
  )
}

function Bingkai(p: {
  kalender: KalenderRingkas
  judul: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke={`/kalender/${p.kalender.id}`}>{p.kalender.nama}</Tautan>
      </p>
      <h1>{p.judul}</h1>
      {p.children}
    </>
  )
}
