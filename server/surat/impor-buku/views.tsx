import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { BarisImpor } from './periksa.js'

interface Prop {
  kode: string
  jumlah: number
  contoh: BarisImpor[]
  galat: string[]
  sela: string[]
  terakhir: number
  isian: { tahun: number; berkas: { sha256: string; nama: string }; isiSela?: boolean }
  csrf: string
}

/** So many faults are listed; who has more mends these first. */
const GALAT_TAMPIL = 100

/** What an import would do, and the button that does it. */
export function LaporanImpor(p: Prop) {
  return (
    <>
      <p class="letak">
        <Tautan ke={`/register/${p.kode}/impor`}>Impor nomor</Tautan>
      </p>
      <h1>Hasil pemeriksaan</h1>
      <p>
        {p.jumlah} nomor dapat dicatat dari {p.isian.berkas.nama}; nomor terakhir {p.terakhir}.
      </p>
      {p.galat.length > 0 && (
        <section class="kabar kabar-bahaya">
          <p>{p.galat.length} baris salah. Perbaiki lembarnya, lalu periksa lagi.</p>
          <ul>
            {p.galat.slice(0, GALAT_TAMPIL).map((g) => (
              <li>{g}</li>
            ))}
          </ul>
        </section>
      )}
      {p.sela.length > 0 && (
        <p class="kabar kabar-peringatan">
          Nomor yang tidak tercatat: {p.sela.join(', ')}.{' '}
          {p.isian.isiSela ? 'Dicatat sebagai BATAL.' : 'Tidak akan ada di buku ini.'}
        </p>
      )}
      <Tabel
        keterangan="Baris pertama"
        baris={p.contoh}
        kolom={[
          { judul: 'No. urut', isi: (b) => `${b.urut}${b.sufiks && `.${b.sufiks}`}`, angka: true },
          { judul: 'Nomor surat', isi: (b) => <span class="nomor">{b.nomor}</span> },
          { judul: 'Tanggal', isi: (b) => tanggalPanjang(b.tanggal) },
          { judul: 'Ditujukan kepada', isi: (b) => b.tujuan },
          { judul: 'Hal', isi: (b) => (b.batal ? `BATAL ${b.hal}` : b.hal) },
        ]}
      />
      {p.galat.length === 0 && (
        <form method="post" action={jalurTautan(`/register/${p.kode}/impor`)}>
          <input type="hidden" name="_csrf" value={p.csrf} />
          <input type="hidden" name="tahun" value={p.isian.tahun} />
          <input type="hidden" name="berkas.sha256" value={p.isian.berkas.sha256} />
          <input type="hidden" name="berkas.nama" value={p.isian.berkas.nama} />
          <input type="hidden" name="isiSela" value={p.isian.isiSela ? 'on' : ''} />
          <input type="hidden" name="simpan" value="on" />
          <button>Simpan {p.jumlah} nomor</button>
        </form>
      )}
    </>
  )
}
