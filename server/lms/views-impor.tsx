import type { JSX } from 'preact'
import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { BarisLms, LaporanLms } from './impor/periksa.js'
import { angka2 } from './kata.js'

const WARNA: Record<BarisLms['keadaan'], JenisLencana> = {
  cocok: 'baik',
  asing: 'peringatan',
  ganda: 'peringatan',
  salah: 'bahaya',
}
const URUT = ['salah', 'asing', 'ganda', 'cocok']
/** Rows shown at once; those with something to say go first. */
const TAMPIL = 200

/** What an export of the learning system would write, and the button that writes it. */
export function LaporanUjiLms(p: {
  laporan: LaporanLms
  berkas: { sha256: string; nama: string }
  pelatihanId: string
  csrf: string
}): JSX.Element {
  const { jumlah, baris, tanpa, unsur, jenis } = p.laporan
  const alamat = `/pelatihan/${p.pelatihanId}/lms`
  const tampil = baris
    .toSorted((a, b) => URUT.indexOf(a.keadaan) - URUT.indexOf(b.keadaan) || a.no - b.no)
    .slice(0, TAMPIL)
  return (
    <>
      <p class="letak">
        <Tautan ke={alamat}>LMS pelatihan</Tautan>
      </p>
      <h1>Hasil pemeriksaan {p.berkas.nama}</h1>
      <p class="kabar">
        Belum ada yang disimpan. {baris.length} baris: {jumlah.cocok} cocok, {jumlah.asing} di luar
        daftar peserta, {jumlah.ganda} ganda, {jumlah.salah} salah.
      </p>
      {unsur.length > 0 && <p>Unsur nilai yang terbaca: {unsur.join('; ')}.</p>}
      {jumlah.cocok > 0 && (
        <form class="kartu" method="post" action={`${alamat}/impor`}>
          <input type="hidden" name="_csrf" value={p.csrf} />
          <input type="hidden" name="jenis" value={jenis} />
          <input type="hidden" name="sidik" value={p.berkas.sha256} />
          <p>Peserta yang sudah lulus tidak berubah. Baris yang tidak cocok dilewati.</p>
          <button type="submit">Simpan {jumlah.cocok} baris yang cocok</button>
        </form>
      )}
      <Tabel
        keterangan={
          tampil.length < baris.length ? `${tampil.length} dari ${baris.length} baris` : 'Baris'
        }
        kosong="Tidak ada baris berisi NIP atau surel."
        baris={tampil}
        kolom={[
          { judul: 'Baris', isi: (b) => b.no, angka: true },
          { judul: 'Nama', isi: (b) => b.nama || '–' },
          { judul: 'Pengenal', isi: (b) => <span class="nomor">{b.pengenal}</span> },
          {
            judul: jenis === 'nilai' ? 'Nilai akhir' : 'Kehadiran (%)',
            isi: (b) => angka2(b.jumlah),
            angka: true,
          },
          { judul: 'Hasil', isi: (b) => <Lencana jenis={WARNA[b.keadaan]}>{b.keadaan}</Lencana> },
          { judul: 'Keterangan', isi: (b) => b.keterangan || '–' },
        ]}
      />
      {tanpa.length > 0 && (
        <Tabel
          keterangan={`Peserta tanpa baris (${tanpa.length})`}
          baris={tanpa.slice(0, TAMPIL)}
          kolom={[
            { judul: 'Nama', isi: (t) => t.nama },
            { judul: 'NIP', isi: (t) => <span class="nomor">{t.nip}</span> },
          ]}
        />
      )}
    </>
  )
}
