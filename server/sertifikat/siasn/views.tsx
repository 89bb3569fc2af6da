import { FormSkema } from '../../platform/ui/form.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { cetakNip } from '../../values/nip.js'
import type { KeadaanSiasn } from './muat.js'
import { SkemaEkspor, SkemaOrang, SkemaSetelanSiasn } from './schema.js'

export interface PaketRow {
  id: string
  jumlah: number
  oleh: string
  saat: string
  sha256: string
  /** Certificates in it that are not as they were exported. */
  lama: number
}

interface Prop {
  k: KeadaanSiasn
  paket: PaketRow[]
  csrf: string
}

/** What more names than this are cut to on the page; the sheet shows every empty cell. */
const TAMPAK = 50

/** What SIASN will be told, what is missing for it, and what was exported before. */
export function HalamanSiasn({ k, paket, csrf }: Prop) {
  const { id, nama } = k.pelatihan
  const alamat = `/pelatihan/${id}/siasn`
  return (
    <>
      <p class="letak">
        <a href={`/pelatihan/${id}/sertifikat`}>Sertifikat {nama}</a>
      </p>
      <h1>Ekspor SIASN {nama}</h1>
      <Fakta
        isi={[
          ['Riwayat', k.macam === 'diklat' ? 'Diklat struktural' : 'Kursus'],
          ['Siap diekspor', `${k.siap.length} sertifikat`],
          ['Sudah pernah diekspor', `${k.siap.filter((s) => s.pernah).length} sertifikat`],
        ]}
      />
      <Kurang {...k} />
      {k.siap.length > 0 && (
        <section class="kartu">
          <h2>Buat paket</h2>
          <p>Satu ZIP: lembar XLSX menurut kolom SIASN dan satu PDF untuk setiap NIP.</p>
          <FormSkema
            skema={SkemaEkspor}
            awal={{ hanyaBaru: true }}
            aksi={`${alamat}/paket`}
            csrf={csrf}
            tombol="Buat paket"
          />
        </section>
      )}
      <details class="kartu" open={k.kurang.pelatihan.length > 0}>
        <summary>Isian SIASN untuk pelatihan ini</summary>
        <FormSkema
          skema={SkemaSetelanSiasn}
          awal={awal(k)}
          aksi={alamat}
          csrf={csrf}
          tombol="Simpan"
        />
      </details>
      <details class="kartu" open={k.kurang.tanpaId.length > 0}>
        <summary>Masukkan pnsOrangId dari ekspor SIASN</summary>
        <FormSkema skema={SkemaOrang} aksi={`${alamat}/orang`} csrf={csrf} tombol="Masukkan" />
      </details>
      <Tabel
        keterangan="Paket yang pernah dibuat"
        baris={paket}
        kosong="Belum ada paket."
        kolom={[
          { judul: 'Dibuat', isi: (p) => `${p.saat}, ${p.oleh}` },
          { judul: 'Sertifikat', isi: (p) => p.jumlah, angka: true },
          { judul: 'Sidik SHA-256', isi: (p) => <code class="sidik">{p.sha256}</code> },
          {
            judul: 'Berkas',
            isi: (p) =>
              p.lama > 0 ? (
                <small>{p.lama} sertifikat berubah sesudahnya; buat paket baru</small>
              ) : (
                <a href={`/siasn/${p.id}/paket.zip`}>Unduh ZIP</a>
              ),
          },
        ]}
      />
    </>
  )
}

const awal = ({ setelan: s }: KeadaanSiasn) => ({
  ...{ instansiId: s.instansi_id, jenisDiklatId: s.jenis_diklat_id, institusi: s.institusi },
  latihanStrukturalId: s.latihan_struktural_id,
})

function Kurang({ kurang }: KeadaanSiasn) {
  const { pelatihan, tanpaId, belumSiap } = kurang
  if (pelatihan.length + tanpaId.length + belumSiap.length === 0)
    return <p class="kabar kabar-baik">Semua isian yang diminta SIASN sudah ada.</p>
  return (
    <section class="kartu">
      <h2>Yang belum ada</h2>
      <p>Sel yang belum ada isinya dibiarkan kosong pada lembar; tidak ada yang dikira-kira.</p>
      {pelatihan.length > 0 && <p>Pelatihan: {pelatihan.join(', ')}.</p>}
      {belumSiap.length > 0 && (
        <p>
          {belumSiap.length} sertifikat belum ditandatangani atau belum ada PDF-nya, dan tidak ikut:{' '}
          {belumSiap
            .slice(0, TAMPAK)
            .map((s) => s.nama)
            .join(', ')}
          {belumSiap.length > TAMPAK && ', dan lainnya'}.
        </p>
      )}
      {tanpaId.length > 0 && (
        <details>
          <summary>{tanpaId.length} peserta belum diketahui pnsOrangId-nya</summary>
          <ul>
            {tanpaId.slice(0, TAMPAK).map((o) => (
              <li>
                {o.nama}, <span class="sebaris">{cetakNip(o.nip)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
