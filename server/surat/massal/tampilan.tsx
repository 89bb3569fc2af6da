import { Kirim } from '../../platform/ui/kirim.js'
import { Tabel } from '../../platform/ui/table.js'
import { TautanBerkas } from '../../platform/ui/tautan-berkas.js'

interface Prop {
  naskah: { id: string; hal: string; nomor: string; terbit_sha256: string | null; keadaan: string }
  surat: any[]
  /** Participants without a letter of their own. */
  belum: number
  boleh: boolean
  csrf: string
}

/** The letters made from one letter, each with its number and files. */
export function HalamanMassal({ naskah, surat, belum, boleh, csrf }: Prop) {
  const dapat = boleh && belum > 0 && naskah.terbit_sha256 && naskah.keadaan !== 'batal'
  return (
    <>
      <p class="letak">
        <a href={`/naskah/${naskah.id}`}>{naskah.hal}</a>
      </p>
      <h1>Surat untuk setiap peserta</h1>
      <p>
        Setiap peserta menerima surat dengan isi dan penandatangan surat{' '}
        {naskah.nomor || 'yang belum terbit ini'}, bernomor sendiri, urut daftar peserta. ZIP dan
        PDF siap cetak tersedia pada <a href="/pekerjaan">Pekerjaan</a>.
      </p>
      {!naskah.terbit_sha256 && (
        <p class="kabar kabar-peringatan">Naskah harus terbit lebih dahulu.</p>
      )}
      {dapat && (
        <Kirim
          aksi={`/naskah/${naskah.id}/per-peserta`}
          csrf={csrf}
          label={`Buat surat untuk ${belum} peserta`}
        />
      )}
      <Tabel
        keterangan={`Surat (${surat.length})`}
        keteranganTersembunyi
        baris={surat}
        kosong="Belum ada surat per peserta dari naskah ini."
        kolom={[
          { judul: 'Peserta', isi: (s) => `${s.urutan}. ${s.nama}` },
          { judul: 'Instansi', isi: (s) => s.instansi },
          { judul: 'Nomor', isi: (s) => s.nomor },
          {
            judul: 'Berkas',
            isi: (s) =>
              s.docx_sha256 ? (
                <TautanBerkas jalur={`/surat-massal/${s.id}`} pdf={s.pdf} sebab={s.galat} />
              ) : (
                <span class="redup">sedang disusun</span>
              ),
          },
        ]}
      />
    </>
  )
}
