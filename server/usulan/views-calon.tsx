import type { JSX } from 'preact'
import type { DataPeserta, LaporanImpor } from '../peserta/impor/index.js'
import { TampilanLaporan } from '../peserta/tampilan-laporan.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tautan } from '../platform/ui/tautan.js'
import { namaLengkap } from '../values/gelar.js'
import type { SatuUsulan } from './queries.js'
import { SkemaCalon, SkemaTerap } from './skema.js'

/** The data of one person as the form holds it: the name with its titles. */
export const isianCalon = (d: DataPeserta): Record<string, unknown> => ({
  ...{ nip: d.nip, nama: namaLengkap(d), golongan: d.golongan, jabatan: d.jabatan },
  ...{ unitKerja: d.unitKerja, email: d.email, hp: d.hp },
  ...{ tempatLahir: d.tempatLahir, tanggalLahir: d.tanggalLahir },
})

/** One person to be mended, with why they came back. */
export function HalamanCalon(p: {
  usulan: SatuUsulan
  calon: { id: string; data: DataPeserta; putusan: string; alasan: string; catatan: string }
  csrf: string
}): JSX.Element {
  const { usulan: u, calon: c } = p
  const sebab = c.putusan === 'perbaiki' ? c.alasan : c.catatan
  return (
    <>
      <p class="letak">
        <Tautan ke={`/usulan/${u.id}`}>
          {u.pelatihan}: {u.pd}
        </Tautan>
      </p>
      <h1>Ubah data {namaLengkap(c.data)}</h1>
      {sebab && (
        <section class="peringatan" aria-labelledby="sebab">
          <h2 id="sebab">Dikembalikan</h2>
          <p class="utuh">{sebab}</p>
        </section>
      )}
      <FormSkema
        skema={SkemaCalon}
        awal={isianCalon(c.data)}
        aksi={`/usulan/${u.id}/peserta/${c.id}`}
        csrf={p.csrf}
        tombol="Simpan"
      />
    </>
  )
}

/** The trial of a list, and the button that keeps what is right of it. */
export function LaporanUsulan(p: {
  id: string
  laporan: LaporanImpor
  berkas: { sha256: string; nama: string }
  csrf: string
}): JSX.Element {
  const { baru, berubah, sama, ganda, salah, baris } = p.laporan.jumlah
  const guna = baru + berubah
  return (
    <>
      <p class="letak">
        <Tautan ke={`/usulan/${p.id}`}>Kembali ke usulan</Tautan>
      </p>
      <h1>Hasil pemeriksaan daftar</h1>
      <p class="kabar">
        Belum ada yang disimpan. {baris} baris: {baru} baru, {berubah} berubah, {sama} sama, {ganda}{' '}
        ganda, {salah} salah.
      </p>
      {guna > 0 && (
        <FormSkema
          skema={SkemaTerap}
          awal={{ sidik: p.berkas.sha256, nama: p.berkas.nama, lewatiSalah: salah > 0 }}
          aksi={`/usulan/${p.id}/impor`}
          csrf={p.csrf}
          tombol={`Simpan ${guna} baris`}
        />
      )}
      <TampilanLaporan laporan={p.laporan} />
    </>
  )
}
