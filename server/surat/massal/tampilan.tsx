import type { TSchema } from 'typebox'
import { Lencana, type JenisLencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { HasilPekerjaan, Kemajuan } from '../../platform/ui/kemajuan.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Tabel } from '../../platform/ui/table.js'
import { TautanBerkas } from '../../platform/ui/tautan-berkas.js'
import type { BarisPekerjaan, BarisSurat } from './queries.js'

interface Prop {
  naskah: {
    id: string
    hal: string
    nomor: string
    terbit_sha256: string | null
    keadaan: string
    cara_tanda_tangan: string | null
  }
  surat: BarisSurat[]
  pekerjaan: BarisPekerjaan[]
  /** Participants without a letter of their own. */
  belum: number
  boleh: boolean
  /** Whose signature is printed, and whether the reader is that person. */
  penandatangan: { nama: string; saya: boolean } | null
  skema: { tanda: TSchema; tolak: TSchema }
  csrf: string
}

const KEADAAN: Record<BarisSurat['keadaan'], readonly [string, JenisLencana]> = {
  dicetak: ['Menunggu tanda tangan', 'info'],
  terbit: ['Terbit', 'baik'],
  batal: ['Batal', 'bahaya'],
}

/** The letters made from one letter, each with its number and files, and what is to be done next. */
export function HalamanMassal(p: Prop) {
  const { naskah, surat, belum, boleh, csrf } = p
  const dapat = boleh && belum > 0 && naskah.terbit_sha256 && naskah.keadaan !== 'batal'
  const elektronik = naskah.cara_tanda_tangan === 'elektronik'
  return (
    <>
      <p class="letak">
        <a href={`/naskah/${naskah.id}`}>{naskah.hal}</a>
      </p>
      <h1>Surat untuk setiap peserta</h1>
      <p>
        Setiap peserta menerima surat dengan isi dan penandatangan surat{' '}
        {naskah.nomor || 'yang belum terbit ini'}, bernomor sendiri, urut daftar peserta.
        {elektronik &&
          ' Nomor dipesan lebih dahulu; penandatangan lalu menandatangani semuanya secara elektronik dengan satu frasa sandi.'}
      </p>
      {!naskah.terbit_sha256 && (
        <p class="kabar kabar-peringatan">Naskah harus terbit lebih dahulu.</p>
      )}
      {dapat && (
        <Kirim
          aksi={`/naskah/${naskah.id}/per-peserta`}
          csrf={csrf}
          label={`${elektronik ? 'Siapkan' : 'Buat'} surat untuk ${belum} peserta`}
        />
      )}
      <Menunggu {...p} />
      <Kerja pekerjaan={p.pekerjaan} />
      {surat.length > 0 && <h2>Surat ({surat.filter((s) => s.keadaan !== 'batal').length})</h2>}
      <TabelSurat surat={surat} />
    </>
  )
}

/** What waits for its signature: by whom, and the forms of those who may decide. */
function Menunggu({ naskah, surat, pekerjaan, boleh, penandatangan, skema, csrf }: Prop) {
  const menunggu = surat.filter((s) => s.keadaan === 'dicetak')
  const berjalan = pekerjaan.some((p) => p.status === 'berjalan')
  if (menunggu.length === 0 || !penandatangan || berjalan) return null
  const jalur = `/naskah/${naskah.id}/per-peserta`
  const siap = menunggu.every((s) => s.pdf === 'selesai')
  return (
    <>
      <h2>Menunggu tanda tangan</h2>
      <p class="kabar">
        Tanda tangan elektronik {penandatangan.nama} ditunggu pada {menunggu.length} surat.
        {!siap && ' Sebagian PDF belum jadi; lihat daftar di bawah.'}
      </p>
      {penandatangan.saya && siap && (
        <section class="kartu">
          <h3>Tandatangani {menunggu.length} surat</h3>
          <p>Baca surat-surat di bawah lebih dahulu; satu frasa sandi berlaku untuk semuanya.</p>
          <FormSkema
            skema={skema.tanda}
            aksi={`${jalur}/tanda-tangan`}
            csrf={csrf}
            tombol={`Tandatangani ${menunggu.length} surat`}
          />
        </section>
      )}
      {(penandatangan.saya || boleh) && (
        <details class="kartu">
          <summary>Tolak surat yang menunggu</summary>
          <p>
            Nomornya tetap di buku sebagai BATAL dengan alasan ini; surat dapat disiapkan lagi
            dengan nomor baru.
          </p>
          <FormSkema
            skema={skema.tolak}
            aksi={`${jalur}/tolak`}
            csrf={csrf}
            tombol={`Tolak ${menunggu.length} surat`}
          />
        </details>
      )}
    </>
  )
}

function Kerja({ pekerjaan }: { pekerjaan: BarisPekerjaan[] }) {
  if (pekerjaan.length === 0) return null
  return (
    <>
      <h2>Pengerjaan</h2>
      <Tabel
        keterangan="Pengerjaan"
        keteranganTersembunyi
        baris={pekerjaan}
        kolom={[
          { judul: 'Pekerjaan', isi: (p) => p.judul },
          {
            judul: 'Kemajuan',
            isi: (p) => (
              <>
                <Kemajuan p={p} />
                {p.galat && <small>{p.galat}</small>}
              </>
            ),
          },
          { judul: 'Hasil', isi: (p) => <HasilPekerjaan p={p} /> },
        ]}
      />
    </>
  )
}

const TabelSurat = ({ surat }: { surat: BarisSurat[] }) => (
  <Tabel
    keterangan="Surat"
    keteranganTersembunyi
    baris={surat}
    kosong="Belum ada surat per peserta dari naskah ini."
    kolom={[
      { judul: 'Peserta', isi: (s) => `${s.urutan}. ${s.nama}` },
      { judul: 'Instansi', isi: (s) => s.instansi },
      { judul: 'Nomor', isi: (s) => s.nomor },
      {
        judul: 'Keadaan',
        isi: (s) => <Lencana jenis={KEADAAN[s.keadaan][1]}>{KEADAAN[s.keadaan][0]}</Lencana>,
      },
      {
        judul: 'Berkas',
        isi: (s) =>
          s.docx_sha256 ? (
            <TautanBerkas jalur={`/surat-massal/${s.id}`} pdf={s.pdf} sebab={s.galat} />
          ) : (
            <span class="redup">{s.keadaan === 'batal' ? '–' : 'sedang disusun'}</span>
          ),
      },
    ]}
  />
)
