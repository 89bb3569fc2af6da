import type { JSX } from 'preact'
import type { TandaTanganTerbaca } from '../platform/pdf/pades/periksa.js'
import { FormSkema } from '../platform/ui/form.js'
import { Lencana } from '../platform/ui/badge.js'
import { Fakta } from '../platform/ui/table.js'
import { Waktu } from '../platform/ui/waktu.js'
import { SkemaPeriksa } from './skema.js'

export function HalamanPeriksa({ csrf }: { csrf: string }): JSX.Element {
  return (
    <>
      <p class="letak">
        <a href="/tte">Tanda tangan elektronik</a>
      </p>
      <h1>Periksa tanda tangan pada PDF</h1>
      <p>
        Menyebut siapa yang menandatangani, kapan, apa yang dicakup, dan apakah berkas diubah
        sesudahnya. Kepercayaan dinilai dari daftar penerbit kantor ini.
      </p>
      <FormSkema skema={SkemaPeriksa} aksi="/tte/periksa" csrf={csrf} tombol="Periksa" />
    </>
  )
}

/** What was found in one PDF. */
export function HasilPeriksa({
  tanda,
  nama,
  zona,
}: {
  tanda: readonly TandaTanganTerbaca[]
  nama: string
  zona: string
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <a href="/tte/periksa">Periksa PDF lain</a>
      </p>
      <h1>Tanda tangan pada {nama}</h1>
      {tanda.length === 0 && (
        <p class="kabar kabar-peringatan">PDF ini tidak memuat tanda tangan elektronik.</p>
      )}
      {tanda.map((t) => (
        <TandaTangan t={t} zona={zona} />
      ))}
    </>
  )
}

/** One signature with its verdict and the reasons for it. */
export function TandaTangan({ t, zona }: { t: TandaTanganTerbaca; zona: string }): JSX.Element {
  const cakupan = t.seluruhBerkas
    ? 'Seluruh berkas'
    : `Berkas sampai simpanan ke-${t.revisi} dari ${t.jumlahRevisi}`
  return (
    <section>
      <h2>
        {t.urut}. {t.nama ?? 'Tanda tangan tak terbaca'} <Putusan t={t} />
      </h2>
      {t.galat.map((g) => (
        <p class={t.utuh ? 'kabar kabar-peringatan' : 'kabar kabar-bahaya'}>{g}</p>
      ))}
      <Fakta
        isi={[
          ['Organisasi', t.organisasi],
          ['Penerbit', t.penerbit],
          ['Waktu', t.waktu && <Waktu saat={t.waktu} zona={zona} />],
          ['Alasan', t.alasan],
          ['Lokasi', t.lokasi],
          ['Mencakup', cakupan],
          ['Sesudahnya', SESUDAH[t.perubahan.jenis]],
        ]}
      />
    </section>
  )
}

/** Intact but issued by someone the office does not know is not the same as broken. */
function Putusan({ t }: { t: TandaTanganTerbaca }): JSX.Element {
  if (t.sah) return <Lencana jenis="baik">Sah</Lencana>
  const asing = t.utuh && t.perubahan.jenis !== 'lain' && t.rantai === 'tidak_dipercaya'
  if (asing) return <Lencana jenis="peringatan">Utuh, penerbit tidak dikenal</Lencana>
  return <Lencana jenis="bahaya">Tidak sah</Lencana>
}

const SESUDAH: Record<TandaTanganTerbaca['perubahan']['jenis'], string> = {
  tidak_ada: 'Tidak ada perubahan',
  tanda_tangan: 'Hanya ditambah tanda tangan',
  lain: 'Berkas diubah',
}
