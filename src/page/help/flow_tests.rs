use super::*;

fn answered() -> Answers {
    Answers {
        value: Some(Value::Card),
        sought: Some(Sought::LastFour { last_four: "7P19".into() }),
        bought: Some(Bought::Store),
        asked: true,
        happened: Some(Happened::CodeTold),
        ..Answers::default()
    }
}

#[test]
fn every_step_has_its_own_address_and_is_read_from_it() {
    for (step, name) in NAMED {
        assert_eq!(Step::read(Some(name)), step);
        assert_eq!(step.address("/help"), ["/help?at=", name].concat());
    }
    let mut names = NAMED.map(|(_, name)| name).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), NAMED.len());
    assert_eq!(
        (Step::read(None), Step::read(Some("x")), Step::Start.address("/help")),
        (Step::Start, Step::Start, "/help".into())
    );
}

#[test]
fn after_a_reload_a_way_begins_anew() {
    for (step, _) in NAMED {
        let shown = step.reached(&Answers::default());
        assert_eq!(shown.reached(&Answers::default()), shown, "{step:?}");
        assert_eq!(shown.first(), step.first(), "{step:?} stays on its way");
        assert_eq!(step.reached(&answered()), step, "{step:?} is reached once all is answered");
    }
    assert_eq!(Step::Answer.reached(&Answers::default()), Step::Missing);
    assert_eq!(Step::Measures.reached(&Answers::default()), Step::Scam);
}

#[test]
fn back_leads_to_the_start_from_everywhere() {
    for (step, _) in NAMED {
        let (mut at, mut steps) = (step, 0);
        while at != Step::Start {
            at = at.before(&answered());
            steps += 1;
            assert!(steps < 8, "{step:?}");
        }
    }
}

#[test]
fn four_are_read_as_people_copy_them_and_a_whole_code_is_not() {
    assert_eq!(four(" ••••7p19 "), Some("7P19".into()));
    assert_eq!((four("7P1"), four("CARD-25A7-7777-7P19"), four("7P 9")), (None, None, None));
}

#[test]
fn what_is_reported_is_what_was_answered() {
    let answers = Answers { last_four: Some("7P19".into()), scam: Some(Scam::Boss), ..answered() };
    assert_eq!(answers.about(Step::Answer), None);
    assert_eq!(
        answers.about(Step::ScamReport),
        Some(About::Scam { scam: Some(Scam::Boss), last_four: Some("7P19".into()) })
    );
    let card = About::Unreadable { last_four: Some("7P19".into()), serial: None, bought: Bought::Store };
    assert_eq!(answers.about(Step::CardReport), Some(card));
}
