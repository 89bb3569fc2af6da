import { FormSkema } from '../../platform/ui/form.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { SkemaUnggah } from './skema.js'

interface Prop {
  tugasId: string
  csrf: string
}

/** Which of the two the letter is written with now, and whether there is a Word version to go back to. */
export interface KeadaanWord {
  /** Of the version that came from Word; null when the newest did not. */
  versi: number | null
  /** The form is open. */
  formulir: boolean
}

/** The letter can be written in Word instead; once it was, the form rests. */
export function KartuWord({ keadaan, ...p }: Prop & { keadaan: KeadaanWord }) {
  const { versi, formulir } = keadaan
  if (versi !== null && !formulir) return <DiWord {...p} versi={versi} />
  return (
    <details class="kartu">
      <summary>
        <h2>Sunting di Word atau LibreOffice</h2>
      </summary>
      {versi !== null && (
        <>
          <p>Versi {versi} ditulis di Word; formulir di bawah akan menggantikannya.</p>
          <Kirim {...kirim(p, 'word/pakai')} label={`Pakai lagi naskah Word versi ${versi}`} />
        </>
      )}
      <Langkah {...p} dari="dari isian yang tersimpan" />
    </details>
  )
}

function DiWord({ versi, ...p }: Prop & { versi: number }) {
  return (
    <section class="kartu">
      <h2>Naskah ini ditulis di Word</h2>
      <p>
        Versi {versi} diunggah dari Word, dan itulah yang diparaf, ditandatangani, dan dinomori.
        Formulir di bawah hanya memuat catatan buku; isinya harus sama dengan yang tertulis di
        naskah.
      </p>
      <Langkah {...p} dari={`versi ${versi}`} />
      <Kirim {...kirim(p, 'formulir')} label="Kembali ke formulir" />
    </section>
  )
}

function Langkah(p: Prop & { dari: string }) {
  return (
    <>
      <ol>
        <li>
          <a href={`/tugas/${p.tugasId}/naskah.docx`}>Unduh naskah (DOCX)</a> {p.dari}.
        </li>
        <li>
          Sunting dan simpan sebagai DOCX. Biarkan tanda dalam kurung siku seperti [[nomor]] dan
          gambar kotak kode QR: tempat itu diisi saat naskah ditandatangani dan dinomori.
        </li>
        <li>Unggah kembali.</li>
      </ol>
      <FormSkema
        skema={SkemaUnggah}
        csrf={p.csrf}
        aksi={`/tugas/${p.tugasId}/word`}
        tombol="Unggah sebagai versi berikutnya"
      />
    </>
  )
}

const kirim = ({ tugasId, csrf }: Prop, ke: string) => ({ aksi: `/tugas/${tugasId}/${ke}`, csrf })
