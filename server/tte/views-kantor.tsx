import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import type { PercayaTampil, SertifikatTampil } from './tampil.js'
import { SkemaSetelanTte } from './setelan.js'
import { SkemaNik, SkemaPercaya } from './skema.js'
import { TabelSertifikat, Tgl } from './views.js'

export interface DataKantorTte {
  setelan: Record<string, unknown> & { bsreSandiTerisi: boolean; bsreSandiTerkunci: boolean }
  sertifikat: SertifikatTampil[]
  percaya: PercayaTampil[]
  skemaKunci: TSchema
  zona: string
}

/** How the office signs, whose certificates it holds, and whom it believes. */
export function HalamanKantorTte({ d, csrf }: { d: DataKantorTte; csrf: string }): JSX.Element {
  return (
    <>
      <p class="letak">
        <a href="/kantor">Setelan kantor</a> · <a href="/tte">Sertifikat saya</a>
      </p>
      <h1>Tanda tangan elektronik kantor</h1>
      <FormSkema
        skema={SkemaSetelanTte}
        awal={d.setelan}
        aksi="/tte/kantor"
        csrf={csrf}
        tombol="Simpan setelan"
      />
      <p class="redup">
        Kata sandi layanan BSrE {sebutSandi(d.setelan)}. Isian <code>PARAF_BSRE_*</code> pada
        lingkungan server mendahului isian di sini.
      </p>
      <h2>Uji hubungan ke layanan</h2>
      <p>Menanyakan keadaan satu NIK kepada layanan; tidak ada yang ditandatangani.</p>
      <FormSkema skema={SkemaNik} aksi="/tte/kantor/uji" csrf={csrf} tombol="Uji hubungan" />
      <h2>Sertifikat yang disimpan kantor</h2>
      <TabelSertifikat baris={d.sertifikat} zona={d.zona} />
      <details>
        <summary>Unggah sertifikat seseorang atau segel kantor</summary>
        <FormSkema
          skema={d.skemaKunci}
          aksi="/tte/kantor/sertifikat"
          csrf={csrf}
          tombol="Unggah sertifikat"
        />
      </details>
      <h2>Penerbit tepercaya</h2>
      <Tabel
        keterangan="Penerbit tepercaya"
        keteranganTersembunyi
        kosong="Belum ada penerbit tepercaya: tanda tangan dari luar tidak akan dinyatakan sah."
        baris={d.percaya}
        kolom={[
          { judul: 'Nama', isi: (p) => p.nama },
          { judul: 'Berlaku sampai', isi: (p) => <Tgl w={p.berlakuSampai} zona={d.zona} /> },
          { judul: 'Sidik SHA-256', isi: (p) => <code>{p.sidik.slice(0, 16)}…</code> },
          {
            judul: 'Hapus',
            isi: (p) => (
              <Kirim aksi={`/tte/kantor/percaya/${p.sidik}/hapus`} csrf={csrf} label="Hapus" />
            ),
          },
        ]}
      />
      <FormSkema
        skema={SkemaPercaya}
        aksi="/tte/kantor/percaya"
        csrf={csrf}
        tombol="Tambah penerbit"
      />
    </>
  )
}

/** What the service said of one NIK. */
export function HasilUji({
  cara,
  boleh,
  kode,
  kalimat,
}: {
  cara: string
  boleh: boolean
  kode: string
  kalimat: string
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <a href="/tte/kantor">Setelan TTE kantor</a>
      </p>
      <h1>Hasil uji</h1>
      <p class={boleh ? 'kabar kabar-baik' : 'kabar kabar-peringatan'}>{kalimat}</p>
      <p>
        Cara: {cara}. Kode: <code>{kode}</code>.
      </p>
    </>
  )
}

const sebutSandi = (s: { bsreSandiTerisi: boolean; bsreSandiTerkunci: boolean }): string =>
  s.bsreSandiTerisi
    ? 'sudah terisi'
    : s.bsreSandiTerkunci
      ? 'tersimpan tetapi tidak dapat dibuka, karena kunci server (PARAF_KUNCI) berganti atau hilang; isi lagi di atas'
      : 'belum diisi'
