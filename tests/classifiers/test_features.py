"""What does the trained model see of a text?"""

from classifiers.features import piece_features, pieces, word_features, words


def test_numbers_are_alike() -> None:
    assert words("Op 3 mei: € 1.250!") == ["op", "0", "mei", "€", "0", "0", "!"]


def test_words_and_pairs_are_counted_but_no_pair_spans_subject_and_body() -> None:
    assert word_features("klacht", "niet goed niet") == {
        "klacht": 1,
        "niet": 2,
        "goed": 1,
        "niet goed": 1,
        "goed niet": 1,
    }


def test_a_word_is_cut_into_pieces_with_its_edges() -> None:
    assert pieces("lek") == ("_le", "lek", "ek_", "_lek", "lek_", "_lek_")
    assert piece_features("", "lek lek")["lek"] == 2
