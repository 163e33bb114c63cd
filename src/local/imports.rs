//! What the operation does that makes an image of an EC2 AMI or of an image of `WorkSpaces`.

use aws_sdk_appstream::operation::create_imported_image::{CreateImportedImageInput, CreateImportedImageOutput};
use aws_sdk_appstream::types::{Application, ApplicationConfig, ImageType, PlatformType};

use super::clock::later;
use super::errors::Fault;
use super::image::Image;
use super::tags;
use super::world::World;
use super::{catalogue, images, roles};

/// The families of instance types that an imported image supports: those of AppStream's own images, and its own.
const FAMILIES: [&str; 7] = [
    "General Purpose",
    "Compute Optimized",
    "Memory Optimized",
    "GeneralPurpose",
    "MemoryOptimized",
    "ComputeOptimized",
    "Accelerated",
];

/// `CreateImportedImage`: `IMPORTING`, `VALIDATING`, `AVAILABLE`. What is imported is taken on trust: there is no EC2
/// here that could know it.
pub(super) fn create(world: &mut World, input: &CreateImportedImageInput) -> Result<CreateImportedImageOutput, Fault> {
    let name = input.name().unwrap_or_default();
    let tags = tags::given(input.tags());
    let platform = source(input)?;
    check_applications(input.app_catalog_config())?;
    input.iam_role_arn().map_or(Ok(()), roles::check)?;
    images::check_new(world, name)?;
    if input.dry_run() == Some(true) {
        let message = "The image can be imported. Nothing was done, because DryRun was set.";
        return Err(Fault::new("DryRunOperationException", message));
    }

    let now = world.now();
    let arn = world.arn("image", name);
    let record = catalogue::own(name, arn, String::new(), now)
        .set_base_image_arn(None)
        .set_display_name(input.display_name.clone())
        .set_description(input.description.clone())
        .platform(platform)
        .image_type(ImageType::Custom)
        .set_supported_instance_families(Some(FAMILIES.map(str::to_owned).to_vec()))
        .set_applications(Some(input.app_catalog_config().iter().map(application).collect()))
        .build();
    let import = world.about(world.options.durations.import_image);
    let validation = world.about(world.options.durations.validate_image);
    let mut image = Image::importing(record, now, import, validation);
    image.tags = tags;
    let view = image.view(now);
    world.add_image(image);
    world.import_builder(name, later(later(now, import), validation));
    Ok(CreateImportedImageOutput::builder().image(view).build())
}

/// The platform of what is to be imported. AMIs must be of Windows Server 2022, by the API's documentation; images of
/// `WorkSpaces` are of Windows 11 here.
fn source(input: &CreateImportedImageInput) -> Result<PlatformType, Fault> {
    match (input.source_ami_id(), input.workspace_image_id()) {
        (Some(_), None) if input.iam_role_arn().is_none() => {
            Err(Fault::combination("IamRoleArn must be given together with SourceAmiId."))
        }
        (Some(_), None) => Ok(PlatformType::WindowsServer2022),
        (None, Some(_)) => Ok(PlatformType::Windows11),
        _ => Err(Fault::combination("Either SourceAmiId or WorkspaceImageId must be given, and not both.")),
    }
}

fn check_applications(applications: &[ApplicationConfig]) -> Result<(), Fault> {
    let mut names: Vec<_> = applications.iter().filter_map(ApplicationConfig::name).collect();
    names.sort_unstable();
    match names.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(twice) => Err(Fault::combination(format!("There are two applications with the name {}.", twice[0]))),
        None => Ok(()),
    }
}

fn application(config: &ApplicationConfig) -> Application {
    Application::builder()
        .set_name(config.name.clone())
        .set_display_name(config.display_name.clone().or(config.name.clone()))
        .set_launch_path(config.absolute_app_path.clone())
        .set_launch_parameters(config.launch_parameters.clone())
        .set_working_directory(config.working_directory.clone())
        .enabled(true)
        .build()
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_imported_image::builders::CreateImportedImageInputBuilder;
    use aws_sdk_appstream::types::{Image as Record, ImageState, VisibilityType};

    use super::super::failure::{self, Failure};
    use super::super::options::Options;
    use super::super::policies::{ImportBuilder, Policies};
    use super::super::world::by_hand::Hand;
    use super::*;

    const ROLE: &str = "arn:aws:iam::123456789012:role/importer";

    fn draft(name: &str) -> CreateImportedImageInputBuilder {
        CreateImportedImageInput::builder().name(name).source_ami_id("ami-0123456789abcdef0").iam_role_arn(ROLE)
    }

    fn make(hand: &mut Hand, draft: CreateImportedImageInputBuilder) -> Result<Record, Fault> {
        create(&mut hand.world, &draft.build().unwrap()).map(|output| output.image.unwrap())
    }

    fn get(hand: &mut Hand, name: &str) -> Record {
        let now = hand.world.now();
        images::own(&mut hand.world, name).unwrap().view(now)
    }

    fn code<T: std::fmt::Debug>(answer: Result<T, Fault>) -> String {
        answer.unwrap_err().code().to_owned()
    }

    fn app(name: &str) -> ApplicationConfig {
        ApplicationConfig::builder().name(name).absolute_app_path("C:\\x.exe").working_directory("C:\\").build()
    }

    #[test]
    fn an_import_is_validated_before_it_is_available() {
        let mut hand = Hand::new();
        let asked = draft("i").description("d").display_name("D").tags("a", "1").app_catalog_config(app("x"));
        let made = make(&mut hand, asked).unwrap();
        assert_eq!((made.description(), made.display_name()), (Some("d"), Some("D")));
        assert_eq!((made.visibility, made.image_type), (Some(VisibilityType::Private), Some(ImageType::Custom)));
        assert_eq!((made.base_image_arn, made.platform), (None, Some(PlatformType::WindowsServer2022)));
        let shown = &made.applications.unwrap()[0];
        assert_eq!((shown.display_name(), shown.launch_path()), (Some("x"), Some("C:\\x.exe")));
        assert_eq!(images::own(&mut hand.world, "i").unwrap().tags["a"], "1");
        for (seconds, state) in [
            (0.0, ImageState::Importing),
            (3599.0, ImageState::Importing),
            (1.0, ImageState::Validating),
            (599.0, ImageState::Validating),
            (1.0, ImageState::Available),
        ] {
            hand.pass(seconds);
            assert_eq!(get(&mut hand, "i").state, Some(state));
        }
        for (instance_type, fits) in
            [("stream.standard.small", true), ("GeneralPurpose.m6i.large", true), ("stream.graphics.g5.xlarge", false)]
        {
            let image = get(&mut hand, "i");
            assert_eq!(images::check_family(&hand.world, &image, instance_type).is_ok(), fits, "{instance_type}");
        }
        let other = get(&mut hand, "golden-linux");
        assert!(images::check_family(&hand.world, &other, "GeneralPurpose.m6i.large").is_err());
    }

    #[test]
    fn what_is_seen_of_the_builder_of_an_import_is_a_policy() {
        let importing = ["PENDING_IMAGE_IMPORT"].as_slice();
        for (policy, during, then) in [
            (ImportBuilder::Gone, importing, [].as_slice()),
            (ImportBuilder::Stopped, importing, &["STOPPED"]),
            (ImportBuilder::Hidden, &[], &[]),
        ] {
            let policies = Policies { import_builder: policy, ..Policies::default() };
            let mut hand = Hand::with(Options { policies, ..Options::default() });
            make(&mut hand, draft("i")).unwrap();
            for (seconds, builder, image) in
                [(4199.0, during, ImageState::Validating), (1.0, then, ImageState::Available)]
            {
                hand.pass(seconds);
                let shown =
                    hand.world.builders.values().map(|builder| builder.state(hand.world.now()).unwrap().as_str());
                assert_eq!(shown.collect::<Vec<_>>(), builder, "{policy:?}");
                assert_eq!(get(&mut hand, "i").state, Some(image));
            }
        }
    }

    #[test]
    fn an_import_fails_with_its_builder() {
        let mut hand = Hand::new();
        make(&mut hand, draft("i")).unwrap();
        hand.pass(3600.0);
        let builder = hand.world.builders.keys().next().unwrap().clone();
        failure::of_builder(&mut hand.world, &builder, &Failure::default()).unwrap();
        hand.pass(3600.0);
        assert_eq!(get(&mut hand, "i").state, Some(ImageState::Failed));
    }

    #[test]
    fn it_comes_from_one_place() {
        let mut hand = Hand::new();
        let from_workspaces =
            draft("w").set_source_ami_id(None).set_iam_role_arn(None).workspace_image_id("wsi-12345678");
        assert_eq!(make(&mut hand, from_workspaces).unwrap().platform, Some(PlatformType::Windows11));
        let clash = "InvalidParameterCombinationException";
        assert_eq!(code(make(&mut hand, draft("i").workspace_image_id("wsi-12345678"))), clash);
        assert_eq!(code(make(&mut hand, draft("i").set_source_ami_id(None))), clash);
        assert_eq!(code(make(&mut hand, draft("i").set_iam_role_arn(None))), clash);
    }

    #[test]
    fn a_dry_run_tells_what_would_be_and_does_nothing() {
        let mut hand = Hand::new();
        let before = hand.world.images.len();
        let fine = make(&mut hand, draft("i").dry_run(true)).unwrap_err();
        assert_eq!((fine.code(), fine.status()), ("DryRunOperationException", 412));
        let taken = make(&mut hand, draft("golden-linux").dry_run(true));
        assert_eq!(code(taken), "ResourceAlreadyExistsException");
        assert_eq!(hand.world.images.len(), before);
    }

    #[test]
    fn what_is_refused() {
        let mut hand = Hand::with(Options { image_quota: 4, ..Options::default() });
        assert_eq!(code(make(&mut hand, draft("golden-linux"))), "ResourceAlreadyExistsException");
        let user = "arn:aws:iam::123456789012:user/x";
        assert_eq!(code(make(&mut hand, draft("i").iam_role_arn(user))), "InvalidRoleException");
        let twice = draft("i").app_catalog_config(app("x")).app_catalog_config(app("x"));
        assert_eq!(code(make(&mut hand, twice)), "InvalidParameterCombinationException");
        make(&mut hand, draft("i")).unwrap();
        let full = make(&mut hand, draft("j")).unwrap_err();
        assert_eq!((full.code(), full.message().rsplit(' ').next()), ("LimitExceededException", Some("4")));
    }
}
